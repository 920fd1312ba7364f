import {
  SchemaBackup,
  SchemaBackupSummary,
} from '@aws-federation/backstage-plugin-aws-federation-common';

/** Remembers attribute mappings as they were found. */
export interface SchemaBackupStore {
  /**
   * Keeps it, unless the newest one is the same. Of many, the first and the newest nine
   * stay.
   *
   * @returns the one that has this schema
   */
  keep(
    organization: string,
    backup: SchemaBackup,
  ): Promise<SchemaBackupSummary>;
  /** Oldest first. */
  list(organization: string): Promise<SchemaBackupSummary[]>;
  read(organization: string, id: string): Promise<SchemaBackup | undefined>;
}
