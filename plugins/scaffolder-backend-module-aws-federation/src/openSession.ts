import { AwsFederationClient } from '@aws-federation/backstage-plugin-aws-federation-common';
import { createFederationClouds } from '@aws-federation/backstage-plugin-aws-federation-node';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ActionDependencies } from './ActionDependencies';
import { FederationSession } from './FederationSession';
import { findOrganization } from './findOrganization';

/**
 * Reads the federation on behalf of the person who started the task, and prepares the
 * clients of both clouds. Ends with the task when it is cancelled.
 */
export async function openSession(
  dependencies: ActionDependencies,
  ctx: {
    getInitiatorCredentials(): Promise<BackstageCredentials>;
    signal?: AbortSignal;
  },
  nameOrRef: string,
): Promise<FederationSession> {
  const {
    rootConfig,
    auth,
    discovery,
    createClouds = createFederationClouds,
  } = dependencies;
  const { organization, tenant } = findOrganization(rootConfig, nameOrRef);
  const signal = ctx.signal ?? new AbortController().signal;
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: await ctx.getInitiatorCredentials(),
    targetPluginId: 'aws-federation',
  });
  const client = new AwsFederationClient({
    discoveryApi: discovery,
    fetchApi: { fetch },
  });
  const request = { token, signal };
  return {
    organization,
    tenant,
    federation: await client.getFederation(organization.name, request),
    clouds: createClouds({ rootConfig, organization, tenant, signal }),
    client,
    request,
    signal,
  };
}
