import { DateTime } from 'luxon';
import { CloudError } from '../../CloudError';
import { ProvisioningCause } from '../../clouds/entra/ClassifiedProvisioning';
import { SnapshotContext } from '../SnapshotContext';
import type { UnsentObject } from './provisioningLog';

/** Each takes a request. */
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
 * it cannot be told without reading the groups.
 * https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem-no-users-provisioned
 */
export async function assignmentsNotTaken(
  { entra }: Pick<SnapshotContext, 'entra'>,
  servicePrincipalId: string,
  unsent: UnsentObject[],
): Promise<UnsentObject[]> {
  const candidates = unsent
    .filter(({ cause, kind }) => notEntitled.includes(cause) && kind === 'user')
    .sort((a, b) => (a.observedAt < b.observedAt ? 1 : -1));
  const rest = unsent.filter(({ cause }) => !notEntitled.includes(cause));
  if (candidates.length === 0) return rest;
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
    .slice(0, mostLookedAt);
  const active = await Promise.all(
    before.map(async each => {
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
      return isActive ? [each] : [];
    }),
  );
  return [
    ...rest,
    ...active
      .flat()
      .map(each => ({ ...each, cause: 'assignmentNotTaken' as const })),
  ];
}
