import { CloudError } from '../CloudError';
import { FederationClouds } from '../FederationClouds';
import { OrganizationConfig } from '../config/OrganizationConfig';

/** So many users of the identity store are looked for behind the endpoint. */
const samples = 3;

/**
 * Why endpoint and token, which AWS accepts, are not those of this organization: users of
 * its identity store are not behind the endpoint, under the same ids. A new endpoint of the
 * same store, after automatic provisioning was switched off and on, passes.
 *
 * @returns one sentence, or undefined when it is the same store, or nothing tells: nobody is
 *   in the store yet, or one of the two does not answer
 * @public
 */
export async function foreignEndpointProblem(
  clouds: Pick<FederationClouds, 'scim' | 'identityCenter'>,
  organization: Pick<OrganizationConfig, 'title'>,
  { endpoint, token }: { endpoint: string; token: string },
): Promise<string | undefined> {
  const { scim, identityCenter } = clouds;
  try {
    const store = (await identityCenter.instances.find())?.IdentityStoreId;
    if (!store) return undefined;
    let looked = 0;
    for await (const { id, userName } of identityCenter.eachUser(store)) {
      if ((await scim.findUserId(endpoint, token, userName)) === id) {
        return undefined;
      }
      looked += 1;
      if (looked === samples) break;
    }
    return looked > 0
      ? `The SCIM endpoint and the access token belong to another organization than ${organization.title}: people of its identity store ${store} are not behind them. Copy the endpoint in the IAM Identity Center console of ${organization.title}, under Settings, Automatic provisioning, generate a token there, and hand in both.`
      : undefined;
  } catch (error) {
    if (error instanceof CloudError) return undefined;
    throw error;
  }
}
