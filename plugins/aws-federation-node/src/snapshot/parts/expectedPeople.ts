import { SnapshotContext } from '../SnapshotContext';
import { assignmentsThatCount } from './assignmentsThatCount';
import { eachExpected } from './eachExpected';
import { findNestedGroups, NestedGroupsFacts } from './findNestedGroups';

/**
 * Whether anybody in Entra is to sign in to AWS. Stops at the first. Where there is nobody,
 * with the groups whose members Entra passes by, if there are any.
 * @throws CloudError when Graph does not tell who is enabled
 */
export async function expectedPeople(
  context: SnapshotContext,
): Promise<{ somebody: boolean; nestedGroups?: NestedGroupsFacts }> {
  for await (const _ of eachExpected(context)) return { somebody: true };
  const assigned = (await assignmentsThatCount(context)) ?? [];
  if (assigned.length === 0) return { somebody: false };
  const nestedGroups = await findNestedGroups(context.entra, assigned)
    // That nobody is to sign in is worth telling without the cause.
    .catch(() => undefined);
  return {
    somebody: false,
    ...(nestedGroups?.nested && { nestedGroups }),
  };
}
