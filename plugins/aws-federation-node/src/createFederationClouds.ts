import { Config } from '@backstage/config';
import { NotImplementedError } from '@backstage/errors';
import { OrganizationConfig } from './config/OrganizationConfig';
import { TenantConfig } from './config/TenantConfig';
import { FederationClouds } from './FederationClouds';

/**
 * Creates the clients of both clouds for one federation.
 *
 * @param options.rootConfig - holds `aws.accounts`, the credentials of AWS accounts
 * @param options.signal - ends every request that is under way
 * @public
 */
export function createFederationClouds(options: {
  rootConfig: Config;
  organization: OrganizationConfig;
  tenant: TenantConfig;
  signal?: AbortSignal;
}): FederationClouds {
  throw new NotImplementedError(
    `No clients yet for ${options.organization.name}.`,
  );
}
