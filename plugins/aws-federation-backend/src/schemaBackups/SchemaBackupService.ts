import {
  SchemaBackup,
  SchemaBackupSummary,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Caller } from '../federations';

/** Attribute mappings as found. `organization` is a name of the configuration. */
export interface SchemaBackupService {
  keep(
    organization: string,
    found: Pick<SchemaBackup, 'jobId' | 'schema'>,
    caller: Caller,
  ): Promise<SchemaBackupSummary>;
  /** Oldest first. */
  list(organization: string, caller: Caller): Promise<SchemaBackupSummary[]>;
  /** @throws NotFoundError */
  read(organization: string, id: string, caller: Caller): Promise<SchemaBackup>;
}
