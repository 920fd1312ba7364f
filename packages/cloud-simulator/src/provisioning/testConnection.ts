import { randomUUID } from 'node:crypto';
import { ObjectMapping } from './MappingSource';
import { enabledMapping } from './objectMapping';
import { ScimConnection } from './ScimConnection';
import { matchingAttributes } from './targetValues';

/**
 * Entra's test of a connection: it looks for a user and a group that cannot exist, by
 * each matching attribute of the mappings that are on. An attribute that the application
 * cannot filter by fails it
 * (https://learn.microsoft.com/entra/identity/app-provisioning/provision-on-demand).
 *
 * @throws ScimError when one of the requests fails.
 */
export async function testConnection(
  connection: ScimConnection,
  schema: Record<string, any>,
): Promise<void> {
  const groups = searches(enabledMapping(schema, 'Group'));
  const users = searches(enabledMapping(schema, 'User'));
  // Without anything to match there is still a connection to try.
  if (users.length === 0 && groups.length === 0) users.push('userName');
  for (const attribute of users) {
    await connection.find('Users', attribute, randomUUID());
  }
  for (const attribute of groups) {
    await connection.find('Groups', attribute, randomUUID());
  }
}

function searches(mapping: ObjectMapping | undefined): string[] {
  return mapping ? matchingAttributes(mapping) : [];
}
