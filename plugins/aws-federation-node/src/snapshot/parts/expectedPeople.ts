import type { User } from '@microsoft/microsoft-graph-types';
import { CloudError } from '../../CloudError';
import { counterparts } from '../../localPeople/counterparts';
import { SnapshotContext } from '../SnapshotContext';
import { findNestedGroups, NestedGroupsFacts } from './findNestedGroups';
import { searchApplication } from './searchApplication';

/**
 * Whether anybody in Entra is to sign in to AWS: somebody enabled who has the application,
 * directly or as a member of a group; anybody enabled in the tenant where everybody is sent
 * and nobody needs an assignment. Stops at the first. Where there is nobody, with the groups
 * whose members Entra passes by, if there are any.
 * @throws CloudError when Graph does not tell who is enabled
 */
export async function expectedPeople(
  context: SnapshotContext,
): Promise<{ somebody: boolean; nestedGroups?: NestedGroupsFacts }> {
  const { entra, specification } = context;
  const search = await searchApplication(context);
  if (search.kind !== 'found') return { somebody: false };
  const { servicePrincipal } = search;
  const isEverybodyMeant =
    specification.provisioning?.scope === 'all' &&
    servicePrincipal.appRoleAssignmentRequired === false;
  const assigned = isEverybodyMeant
    ? []
    : await entra.assignments.list(servicePrincipal.id);
  if (!isEverybodyMeant && assigned.length === 0) return { somebody: false };
  let isUntold = false;
  for await (const person of counterparts(entra, assigned).people()) {
    if (person.accountEnabled) return { somebody: true };
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
  const nestedGroups = await findNestedGroups(entra, assigned)
    // That nobody is to sign in is worth telling without the cause.
    .catch(() => undefined);
  return {
    somebody: false,
    ...(nestedGroups?.nested && { nestedGroups }),
  };
}

function isTold({ accountEnabled }: User): boolean {
  return accountEnabled !== undefined && accountEnabled !== null;
}
