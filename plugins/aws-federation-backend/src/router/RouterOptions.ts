import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { FederationService } from '../federations';
import { LeaseService } from '../leases';

/** What every route may use; `service` and `leases` authorize. */
export interface RouterOptions {
  service: FederationService;
  leases: LeaseService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}
