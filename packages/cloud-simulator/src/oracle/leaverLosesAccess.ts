import { awsUserOf } from './awsUserOf';
import { CloudsCopy } from './CloudsCopy';
import { EntraUser } from '../state/EntraTenantState';
import { ExportRefusal } from '../state/SynchronizationJobState';
import { Hindrance, hindranceInCopy, refusalInCopy } from './hindranceOf';
import { jobsThatCount } from './jobThatCounts';
import { peopleInScope, peopleToProvision } from './peopleInScope';
import { runNextCycle } from './runNextCycle';

/** How somebody leaves. */
const partings = {
  unassigned({ tenant, senders }: CloudsCopy, user: EntraUser) {
    for (const { simulated } of senders) {
      const groupIds = simulated.appRoleAssignments.map(
        ({ principalId }) => principalId,
      );
      simulated.appRoleAssignments = simulated.appRoleAssignments.filter(
        ({ principalId }) => principalId !== user.id,
      );
      for (const group of tenant!.groups) {
        if (!groupIds.includes(group.id)) continue;
        group.members = group.members.filter(id => id !== user.id);
      }
    }
  },
  disabled(_: CloudsCopy, user: EntraUser) {
    user.accountEnabled = false;
  },
};

/** Whether a job has yet to take somebody out who has left. */
function waitsForSomebody(copy: CloudsCopy): boolean {
  const stay = new Set(peopleToProvision(copy).map(({ id }) => id));
  return jobsThatCount(copy).some(({ links }) =>
    Object.entries(links).some(
      ([id, { type, active }]) => type !== 'Group' && active && !stay.has(id),
    ),
  );
}

/**
 * Whether somebody who leaves is disabled or gone in AWS after the next cycle, and how she
 * was passed by; null where nobody could leave. The copy is used up by it.
 */
export async function leaverLosesAccess(
  copy: CloudsCopy,
  parting: keyof typeof partings,
): Promise<{
  loses: boolean | null;
  hindrance?: Hindrance;
  refusal?: ExportRefusal;
}> {
  // Else the guard against accidental deletions would count both together.
  if (waitsForSomebody(copy)) await runNextCycle(copy);
  const people = peopleInScope(copy).filter(
    user => awsUserOf(copy, user)?.active,
  );
  const jobs = jobsThatCount(copy);
  // Whom a job knows stands for the others.
  const leaver =
    people.find(({ id }) => jobs.some(({ links }) => links[id]?.active)) ??
    people[0];
  if (!leaver) return { loses: null };
  const target = awsUserOf(copy, leaver)!;
  partings[parting](copy, leaver);
  await runNextCycle(copy);
  const isStillActive = copy.instance!.users.some(
    ({ id, active }) => id === target.id && active,
  );
  return isStillActive
    ? {
        loses: false,
        hindrance: hindranceInCopy(copy, leaver.id),
        refusal: refusalInCopy(copy, leaver.id),
      }
    : { loses: true };
}
