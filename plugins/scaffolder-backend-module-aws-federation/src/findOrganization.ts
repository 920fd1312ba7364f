import {
  OrganizationConfig,
  TenantConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { ActionRun } from './ActionRun';
import { configOfRun } from './configOfRun';
import { organizationName } from './organizationName';

/**
 * The configured organization with its tenant.
 * @throws InputError that lists the configured organizations
 */
export function findOrganization(
  rootConfig: RootConfigService,
  run: Pick<ActionRun, 'signal'>,
  nameOrRef: string,
): { organization: OrganizationConfig; tenant: TenantConfig } {
  const { organizations, tenants } = configOfRun(rootConfig, run);
  const name = organizationName(nameOrRef);
  const organization = organizations.find(candidate => candidate.name === name);
  if (!organization) {
    throw new InputError(
      `The configuration has no organization "${name}". Choose one of: ${organizations
        .map(candidate => candidate.name)
        .join(', ')}.`,
    );
  }
  const tenant = tenants.find(
    ({ name: found }) => found === organization.tenant,
  );
  if (!tenant) {
    throw new InputError(
      `The configuration has no tenant "${organization.tenant}", which organization "${name}" names. Add it to awsFederation.tenants.`,
    );
  }
  return { organization, tenant };
}
