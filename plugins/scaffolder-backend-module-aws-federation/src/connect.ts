import { AwsFederationClient } from '@aws-federation/backstage-plugin-aws-federation-common';
import { ActionDependencies } from './ActionDependencies';
import { ActionRun } from './ActionRun';
import { fetchFromBackend } from './fetchFromBackend';

/** The backend plugin's API, on behalf of the person who started the task. */
export async function connect(
  { auth, discovery }: ActionDependencies,
  run: Pick<ActionRun, 'getInitiatorCredentials'>,
): Promise<{ client: AwsFederationClient; token: string }> {
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: await run.getInitiatorCredentials(),
    targetPluginId: 'aws-federation',
  });
  const client = new AwsFederationClient({
    discoveryApi: discovery,
    fetchApi: { fetch: fetchFromBackend },
  });
  return { client, token };
}
