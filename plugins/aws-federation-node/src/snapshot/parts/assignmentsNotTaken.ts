import { DateTime } from 'luxon';
import { CloudError } from '../../CloudError';
import { ProvisioningCause } from '../../clouds/entra/ClassifiedProvisioning';
import { SnapshotContext } from '../SnapshotContext';
import type { UnsentObject } from './provisioningLog';

/** In one check: each takes a request. */
const mostLookedAt = 20;

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
 * it cannot be told without reading the groups. Whoever is left to be looked up is
 * undecided until a later check.
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
  const before = candidates
    .filter(({ sourceId, observedAt }) => {
      const since = assigned.get(sourceId);
      return since && DateTime.fromISO(since) < DateTime.fromISO(observedAt);
    })
    .sort(byTurn);
  const lookedAt = clock.now().toISOString();
  const active = await Promise.all(
    before.slice(0, mostLookedAt).map(async each => {
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
      return isActive
        ? [{ ...each, cause: 'assignmentNotTaken' as const, lookedAt }]
        : [];
    }),
  );
  const later = before.slice(mostLookedAt);
  return {
    unsent: [
      ...rest,
      ...active.flat(),
      ...later.filter(({ cause }) => cause === 'assignmentNotTaken'),
    ],
    undecided: later.filter(({ cause }) => cause !== 'assignmentNotTaken'),
  };
}

/** Who was not looked up for longest comes first, and of several the newest. */
function byTurn(a: UnsentObject, b: UnsentObject): number {
  const [first, second] = [a.lookedAt ?? '', b.lookedAt ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return a.observedAt < b.observedAt ? 1 : -1;
}
