import { DateTime } from 'luxon';
import { CloudError } from '../../CloudError';
import { ProvisioningCause } from '../../clouds/entra/ClassifiedProvisioning';
import { isInFuture } from '../../isInFuture';
import { SnapshotContext } from '../SnapshotContext';
import type { UnsentObject } from './provisioningLog';

/** In one check: each takes a request. */
const mostLookedAt = 20;
/** Whoever is disabled is looked up again. */
const enabledAfter = { hours: 6 };
/** Whoever is enabled again, when a cycle had time to send her. */
const againAfter = { hours: 1 };

/** What Entra logs of whoever has not, or is said not to have, the application. */
const notEntitled: readonly ProvisioningCause[] = [
  'notAssigned',
  'assignmentNotTaken',
];

/**
 * Entra logs who is "not effectively entitled" of people who have lost the application or
 * are disabled, which is as it should be, and of those whose assignment it does not take,
 * which only a new assignment mends. Those are told apart here: somebody who is active, and
 * has the application directly, and had it before Entra left her out. Of members of groups
 * it cannot be told without reading the groups. Whoever is left to be looked up, and
 * whoever is disabled for now, is undecided until a later check.
 * https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem-no-users-provisioned
 */
export async function assignmentsNotTaken(
  { entra, clock }: Pick<SnapshotContext, 'entra' | 'clock'>,
  servicePrincipalId: string,
  unsent: UnsentObject[],
): Promise<{ unsent: UnsentObject[]; undecided: UnsentObject[] }> {
  const candidates = unsent.filter(
    ({ cause, kind }) => notEntitled.includes(cause) && kind === 'user',
  );
  const rest = unsent.filter(({ cause }) => !notEntitled.includes(cause));
  if (candidates.length === 0) return { unsent: rest, undecided: [] };
  const assigned = new Map(
    (await entra.assignments.list(servicePrincipalId)).map(
      ({ principalId, createdDateTime }) => [principalId, createdDateTime],
    ),
  );
  const before = candidates.filter(({ sourceId, observedAt }) => {
    const since = assigned.get(sourceId);
    return since && DateTime.fromISO(since) < DateTime.fromISO(observedAt);
  });
  const now = DateTime.fromJSDate(clock.now());
  const due = before
    .filter(each => isDue(each, now))
    .sort(byTurn)
    .slice(0, mostLookedAt);
  const lookedAt = clock.now().toISOString();
  const looked = await Promise.all(
    due.map(async each => {
      const isActive = await entra.directory
        .findUser(each.sourceId)
        .then(user => user?.accountEnabled === true)
        .catch(error => {
          // What may not be read is no evidence; all else is read with the next check.
          if (error instanceof CloudError && error.status === 403) {
            return each.cause === 'assignmentNotTaken';
          }
          throw error;
        });
      const { backAt, ...record } = each;
      // A cycle may send meanwhile whoever was disabled.
      if (
        isActive &&
        each.cause === 'notAssigned' &&
        each.lookedAt &&
        !backAt
      ) {
        return { ...record, lookedAt, backAt: lookedAt };
      }
      const cause = isActive ? 'assignmentNotTaken' : 'notAssigned';
      return { ...record, cause, lookedAt } as const;
    }),
  );
  const known = [...looked, ...before.filter(each => !due.includes(each))];
  return {
    unsent: [...rest, ...known.filter(isNotTaken)],
    undecided: known.filter(each => !isNotTaken(each)),
  };
}

function isNotTaken({ cause }: UnsentObject): boolean {
  return cause === 'assignmentNotTaken';
}

/** Whoever was disabled is enabled seldom, and there may be many. */
function isDue(
  { cause, lookedAt, backAt }: UnsentObject,
  now: DateTime,
): boolean {
  return (
    !lookedAt ||
    cause === 'assignmentNotTaken' ||
    isInFuture(lookedAt, now) ||
    DateTime.fromISO(lookedAt) <= now.minus(backAt ? againAfter : enabledAfter)
  );
}

/** Who was not looked up for longest comes first, and of several the newest. */
function byTurn(a: UnsentObject, b: UnsentObject): number {
  const [first, second] = [a.lookedAt ?? '', b.lookedAt ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return a.observedAt < b.observedAt ? 1 : -1;
}
