import {
  OrganizationConfig,
  TenantConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { NotFoundError } from '@backstage/errors';

/** @throws NotFoundError: the configuration lacks the tenant that the organization names */
export function findTenant(
  tenants: TenantConfig[],
  organization: OrganizationConfig,
): TenantConfig {
  const tenant = tenants.find(({ name }) => name === organization.tenant);
  if (!tenant) {
    throw new NotFoundError(
      `There is no tenant "${organization.tenant}" in awsFederation.tenants, which organization ${organization.name} names. Add it to the configuration.`,
    );
  }
  return tenant;
}
