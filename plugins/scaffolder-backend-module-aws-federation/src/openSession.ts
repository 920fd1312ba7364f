import { createFederationClouds } from '@aws-federation/backstage-plugin-aws-federation-node';
import { ActionDependencies } from './ActionDependencies';
import { ActionRun } from './ActionRun';
import { FederationSession } from './FederationSession';
import { connect } from './connect';
import { findOrganization } from './findOrganization';

/**
 * Reads the federation on behalf of the person who started the task, and prepares the
 * clients of both clouds. Ends with the task when it is cancelled, and with the lease.
 *
 * @param options.lost - aborted when the run may not go on changing the federation
 * @param options.settlesAt - as `leases/settlesAt` tells
 */
export async function openSession(
  dependencies: ActionDependencies,
  run: Pick<ActionRun, 'getInitiatorCredentials' | 'signal'>,
  nameOrRef: string,
  options: { lost?: AbortSignal; settlesAt?: number } = {},
): Promise<FederationSession> {
  const { rootConfig, createClouds = createFederationClouds } = dependencies;
  const { organization, tenant } = findOrganization(rootConfig, run, nameOrRef);
  const signal = AbortSignal.any(
    [run.signal, options.lost].filter(given => given !== undefined),
  );
  const { client, token } = await connect(dependencies, run);
  const request = { token, signal };
  return {
    organization,
    tenant,
    federation: await client.getFederation(organization.name, request),
    // The configuration of a run is an object of its own.
    clouds: createClouds({
      rootConfig,
      organization,
      tenant,
      run: tenant,
      signal,
    }),
    client,
    request,
    signal,
    settlesAt: options.settlesAt,
  };
}
