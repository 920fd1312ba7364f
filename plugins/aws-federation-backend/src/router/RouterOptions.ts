import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { FederationService } from '../federations';
import { LeaseService } from '../leases';
import { LocalPeopleService } from '../localPeople';
import { SchemaBackupService } from '../schemaBackups';

/** What every route may use; the services authorize. */
export interface RouterOptions {
  service: FederationService;
  leases: LeaseService;
  backups: SchemaBackupService;
  localPeople: LocalPeopleService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}
