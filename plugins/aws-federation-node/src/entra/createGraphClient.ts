import { TokenCredential } from '@azure/identity';
import { Client } from '@microsoft/microsoft-graph-client';
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials';
import { TenantConfig } from '../config/TenantConfig';
import { TokenError } from './TokenError';

export const graphVersion = 'v1.0';

/** Microsoft's client for the tenant's Graph; a sign-in that fails is a `TokenError`. */
export function createGraphClient(
  tenant: TenantConfig,
  credential: TokenCredential,
): Client {
  const graph = new URL(tenant.endpoints.graph);
  const signIn: TokenCredential = {
    getToken: async (scopes, tokenOptions) => {
      try {
        return await credential.getToken(scopes, tokenOptions);
      } catch (error) {
        throw new TokenError(error instanceof Error ? error.message : '');
      }
    },
  };
  return Client.initWithMiddleware({
    authProvider: new TokenCredentialAuthenticationProvider(signIn, {
      scopes: [`${graph.origin}/.default`],
    }),
    baseUrl: tenant.endpoints.graph,
    defaultVersion: graphVersion,
    customHosts: new Set([graph.hostname]),
  });
}
