import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  checkScimToken,
  foreignEndpointProblem,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { InputError } from '@backstage/errors';
import { FederationSession } from '../FederationSession';

/**
 * Tries the access token against the SCIM endpoint, before anything is changed.
 * @throws InputError: it cannot be a token, nobody knows the endpoint, or both belong to
 *   another organization
 * @throws CloudError: AWS refuses it
 */
export async function checkToken(
  { clouds, organization }: FederationSession,
  specification: FederationSpecification,
  token: string,
): Promise<void> {
  checkScimToken(token);
  const endpoint = specification.provisioning?.scimEndpoint;
  if (!endpoint) {
    throw new InputError(
      'The access token comes without its SCIM endpoint. Copy the endpoint in the AWS console under "Automatic provisioning" and hand it in too.',
    );
  }
  await clouds.scim.probe(endpoint, token);
  const foreign = await foreignEndpointProblem(clouds, organization, {
    endpoint,
    token,
  });
  if (foreign) throw new InputError(foreign);
}
