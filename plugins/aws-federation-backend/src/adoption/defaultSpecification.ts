import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { OrganizationConfig } from '@aws-federation/backstage-plugin-aws-federation-node';

/** What is looked for in an organization for which nobody has specified anything. */
export function defaultSpecification(
  organization: Pick<OrganizationConfig, 'name'>,
): FederationSpecification {
  return {
    application: {
      displayName: `AWS ${organization.name}`,
      notificationEmailAddresses: [],
    },
    assignments: { users: [], groups: [] },
  };
}
