import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { scimTenantOf } from '@aws-federation/backstage-plugin-aws-federation-node';
import { InputError } from '@backstage/errors';
import { FederationSession } from '../FederationSession';

/**
 * Checks an endpoint that was handed in, or to which a token was, against those that the
 * portal has of its other organizations. Whoever may run this may see them all.
 *
 * @throws InputError: another organization has it
 */
export async function checkEndpoint(
  { organization, client, request }: FederationSession,
  specification: FederationSpecification,
): Promise<void> {
  const wanted = scimTenantOf(specification.provisioning?.scimEndpoint);
  if (!wanted) return;
  const { items } = await client.listFederations(request);
  const other = items.find(
    each =>
      each.organization !== organization.name &&
      scimTenantOf(each.specification?.provisioning?.scimEndpoint) === wanted,
  );
  if (other) {
    throw new InputError(
      `The SCIM endpoint is that of ${other.title}, so that people of ${organization.title} would be sent there. Copy the endpoint in the IAM Identity Center console of ${organization.title}, under Settings, Automatic provisioning, generate a token there, and hand in both. If it really is the one shown there, complete the federation of ${other.title} with its own endpoint first.`,
    );
  }
}
