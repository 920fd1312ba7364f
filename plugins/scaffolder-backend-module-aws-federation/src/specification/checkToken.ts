import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { checkScimToken } from '@aws-federation/backstage-plugin-aws-federation-node';
import { InputError } from '@backstage/errors';
import { FederationSession } from '../FederationSession';

/**
 * Tries the access token against the SCIM endpoint, before anything is changed.
 * @throws InputError: it cannot be a token, or nobody knows the endpoint
 * @throws CloudError: AWS refuses it
 */
export async function checkToken(
  { clouds }: FederationSession,
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
}
