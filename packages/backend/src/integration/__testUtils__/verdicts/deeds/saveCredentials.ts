import { World } from '../World';

/**
 * Somebody enables automatic provisioning in AWS, and saves endpoint and token in Entra.
 *
 * @param id - of the service principal
 * @returns path of its synchronization
 */
export async function saveCredentials(
  world: World,
  id: string,
): Promise<string> {
  const { scimEndpoint, scimToken } = await world.console.enableProvisioning();
  const synchronization = `/servicePrincipals/${id}/synchronization`;
  await world.graph('PUT', `${synchronization}/secrets`, {
    value: [
      { key: 'BaseAddress', value: scimEndpoint },
      { key: 'SecretToken', value: scimToken },
      { key: 'SyncAll', value: 'false' },
    ],
  });
  return synchronization;
}
