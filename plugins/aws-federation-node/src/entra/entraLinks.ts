import { TenantConfig } from '../config/TenantConfig';

/**
 * Pages of the Entra admin center for one application.
 * @public
 */
export interface EntraLinks {
  /** Overview of the enterprise application. */
  application: string;
  /** Where it is switched on and off. */
  properties: string;
  usersAndGroups: string;
  singleSignOn: string;
  provisioning: string;
  /** Overview of its app registration. */
  registration: string;
}

/**
 * Address of the list of all enterprise applications, in the tenant's cloud.
 * @public
 */
export function entraApplicationsLink({
  endpoints,
}: Pick<TenantConfig, 'endpoints'>): string {
  return `${endpoints.portal}/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview`;
}

/**
 * Address of the list of all app registrations, which leads to the deleted ones.
 * @public
 */
export function entraRegistrationsLink({
  endpoints,
}: Pick<TenantConfig, 'endpoints'>): string {
  return `${endpoints.portal}/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade`;
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
  const page = (name: string) =>
    `${tenant.endpoints.portal}/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/${name}/objectId/${servicePrincipalId}/appId/${appId}`;
  return {
    application: page('Overview'),
    properties: page('Properties'),
    usersAndGroups: page('Users'),
    singleSignOn: page('SignOn'),
    provisioning: page('ProvisioningOverview'),
    registration: `${tenant.endpoints.portal}/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/${appId}`,
  };
}
