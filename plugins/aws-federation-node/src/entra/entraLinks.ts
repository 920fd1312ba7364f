import { TenantConfig } from '../config/TenantConfig';

/**
 * Pages of the Entra admin center for one application.
 * @public
 */
export interface EntraLinks {
  /** Overview of the enterprise application. */
  application: string;
}

/**
 * Addresses of Entra's own pages, in the tenant's cloud.
 * @public
 */
export function entraLinks(options: {
  tenant: TenantConfig;
  servicePrincipalId: string;
  appId: string;
}): EntraLinks {
  const { tenant, servicePrincipalId, appId } = options;
  return {
    application: `${tenant.endpoints.portal}/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/${servicePrincipalId}/appId/${appId}`,
  };
}
