import { isLetPass } from '../../steps/schema/isLetPass';
import { describeGraphFilter } from '../../steps/schema/scopingFilter';
import { shownOfUser } from '../../steps/schema/shownOfUser';
import { SnapshotContext } from '../SnapshotContext';
import { assignmentsThatCount } from './assignmentsThatCount';
import { eachExpected } from './eachExpected';
import { findNestedGroups, NestedGroupsFacts } from './findNestedGroups';
import { readScopingFilter } from './readScopingFilter';

/** Held against a scoping filter in one check: some pages. */
const mostHeld = 5000;

/** Whether anybody in Entra is to sign in to AWS. */
interface ExpectedPeople {
  somebody: boolean;
  /** While nobody is: groups whose members Entra passes by. */
  nestedGroups?: NestedGroupsFacts;
  /**
   * Whether the scoping filter of people lets any of them pass, with the filter in words.
   * Absent where there is none, or where what Graph shows does not tell.
   */
  passing?: { filter: string; somebody: boolean };
}

/**
 * Stops at the first, or at the first whom the scoping filter lets pass.
 * @throws CloudError when Graph does not tell who is enabled
 */
export async function expectedPeople(
  context: SnapshotContext,
): Promise<ExpectedPeople> {
  const scope = await readScopingFilter(context, 'User');
  const filter = describeGraphFilter(scope);
  let held = 0;
  let isUntold = false;
  for await (const person of eachExpected(context)) {
    if (filter === 'none') return { somebody: true };
    const passes = isLetPass(scope, shownOfUser(person));
    if (passes) return { somebody: true, passing: { filter, somebody: true } };
    isUntold ||= passes === undefined;
    held += 1;
    if (held >= mostHeld) return { somebody: true };
  }
  if (held > 0) {
    return {
      somebody: true,
      ...(!isUntold && { passing: { filter, somebody: false } }),
    };
  }
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
