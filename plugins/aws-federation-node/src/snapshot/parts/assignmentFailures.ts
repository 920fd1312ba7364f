import { AssignmentFailure } from '../../clouds/aws/assignmentFailure';
import { FailedAssignment } from '../../identityCenter/listAssignmentFailures';
import { SnapshotPart } from '../SnapshotPart';
import { findActiveStore } from './findActiveStore';

/**
 * Assignments of permission sets that AWS could not make lately, and that are still not
 * there.
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListAccountAssignmentCreationStatus.html
 * @public
 */
export interface AssignmentFailuresFacts {
  failures: Array<{
    /** AWS's id of the request that failed, the last one for this assignment. */
    requestId: string;
    accountId: string;
    failure: AssignmentFailure;
    /** ISO 8601, when the first of them failed. */
    failedAt?: string;
  }>;
}

/** @public */
export const assignmentFailuresPart: SnapshotPart<AssignmentFailuresFacts> = {
  title: 'the failed assignments of permission sets',
  tier: 'hourly',

  async collect(context) {
    const store = await findActiveStore(context);
    if (!store) return { failures: [] };
    const { accountAssignments } = context.identityCenter;
    const failed = onceEach(
      await accountAssignments.listFailures(store.instanceArn),
    );
    const still = await Promise.all(
      failed.map(async each => {
        const assigned = await accountAssignments.list(
          store.instanceArn,
          each,
          [each],
        );
        const isThere = assigned.some(
          ({ accountId, permissionSetArn }) =>
            accountId === each.accountId &&
            permissionSetArn === each.permissionSetArn,
        );
        const { requestId, accountId, failure, failedAt } = each;
        return isThere ? [] : [{ requestId, accountId, failure, failedAt }];
      }),
    );
    return { failures: still.flat() };
  },
};

/** The last failure of each assignment: whoever tries again fails again. */
function onceEach(newestFirst: FailedAssignment[]): FailedAssignment[] {
  const last = new Map<string, FailedAssignment>();
  for (const each of newestFirst) {
    const { accountId, permissionSetArn, principalType, principalId } = each;
    const key = [
      accountId,
      permissionSetArn,
      principalType,
      principalId,
    ].join();
    const newer = last.get(key);
    last.set(
      key,
      newer ? { ...newer, failedAt: each.failedAt ?? newer.failedAt } : each,
    );
  }
  return [...last.values()];
}
