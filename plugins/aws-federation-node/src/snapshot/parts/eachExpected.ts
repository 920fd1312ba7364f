import type { User } from '@microsoft/microsoft-graph-types';
import { CloudError } from '../../CloudError';
import { counterparts } from '../../localPeople/counterparts';
import { SnapshotContext } from '../SnapshotContext';
import { assignmentsThatCount } from './assignmentsThatCount';

/**
 * Who in Entra is to sign in to AWS: enabled people who have the application, directly or as
 * members of a group; all that are enabled in the tenant where everybody is sent and nobody
 * needs an assignment. Read as they are asked for.
 * @throws CloudError at the end, when Graph did not tell of somebody whether she is enabled
 */
export async function* eachExpected(
  context: SnapshotContext,
): AsyncGenerator<User> {
  const assigned = await assignmentsThatCount(context);
  if (assigned?.length === 0) return;
  let isUntold = false;
  for await (const person of counterparts(context.entra, assigned).people()) {
    if (person.accountEnabled) yield person;
    isUntold ||= !isTold(person);
  }
  if (isUntold) {
    throw new CloudError({
      cloud: 'Microsoft Graph',
      operation: 'GET /groups/{id}/members',
      status: 403,
      what: 'Entra shows the members of a group without their properties, so that it does not tell who of them is enabled',
      remedy:
        "Grant the portal's application User.Read.All in Entra, with admin consent.",
    });
  }
}

function isTold({ accountEnabled }: User): boolean {
  return accountEnabled !== undefined && accountEnabled !== null;
}
