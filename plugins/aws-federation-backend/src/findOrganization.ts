import { OrganizationConfig } from '@aws-federation/backstage-plugin-aws-federation-node';
import { NotFoundError } from '@backstage/errors';

/** @throws NotFoundError: the configuration has none of that name */
export function findOrganization(
  organizations: OrganizationConfig[],
  name: string,
): OrganizationConfig {
  const organization = organizations.find(candidate => candidate.name === name);
  if (!organization) {
    throw new NotFoundError(
      `There is no AWS organization "${name}" in awsFederation.organizations. Add it to the configuration, or correct the name.`,
    );
  }
  return organization;
}
