import {
  awsConsoleLinks,
  entraLinks,
  OrganizationConfig,
  Snapshot,
  TenantConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { StoredStatus } from '../HealthStore';

/**
 * Where people sign in and where Entra shows the application, as far as it was seen. What
 * could not be read now keeps the address that it had. Pure.
 */
export function statusLinks(options: {
  organization: OrganizationConfig;
  tenant: TenantConfig;
  snapshot: Snapshot;
  previous: StoredStatus | undefined;
}): StoredStatus['links'] {
  const { organization, tenant, previous } = options;
  const { parts } = options.snapshot;
  const links: StoredStatus['links'] = { ...previous?.links };
  if (parts.instance.facts) {
    const store = parts.instance.facts.instance?.identityStoreId;
    links.accessPortal = store
      ? awsConsoleLinks(organization).accessPortal(store)
      : undefined;
  }
  if (parts.application.facts) {
    const { application, servicePrincipal } = parts.application.facts;
    links.entraApplication =
      application && servicePrincipal
        ? entraLinks({
            tenant,
            servicePrincipalId: servicePrincipal.id,
            appId: application.appId,
          }).application
        : undefined;
  }
  return links;
}
