import { OrganizationConfig } from './OrganizationConfig';
import { TenantConfig } from './TenantConfig';

/**
 * The `awsFederation` section of the configuration.
 * @public
 */
export interface AwsFederationConfig {
  tenants: TenantConfig[];
  organizations: OrganizationConfig[];
  checks: {
    /** Seconds between two quick checks of an organization. */
    quickIntervalSeconds: number;
    quickTimeoutSeconds: number;
  };
}
