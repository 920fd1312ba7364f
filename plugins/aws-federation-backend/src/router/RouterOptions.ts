import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { FederationService } from '../federations';

/** What every route may use; `service` authorizes. */
export interface RouterOptions {
  service: FederationService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}
