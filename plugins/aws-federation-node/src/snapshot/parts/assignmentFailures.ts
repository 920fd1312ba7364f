import { FailedAssignment } from '../../identityCenter/listAssignmentFailures';
import { SnapshotContext } from '../SnapshotContext';
import { SnapshotPart } from '../SnapshotPart';
import { findActiveStore } from './findActiveStore';
import { findAssignable, readAccountIds } from './findAssignable';

/**
 * An assignment that is not there, with its last failure and since when it fails.
 * @public
 */
export interface OpenFailure extends FailedAssignment {
  /** ISO 8601, when AWS last said that it is not there. */
  checkedAt: string;
}

/**
 * Assignments of permission sets that AWS could not make, and that are still not there.
 * Each failure takes a request, so that a look takes some of them, the newest first, and
 * the next one goes on with the others.
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListAccountAssignmentCreationStatus.html
 * @public
 */
export interface AssignmentFailuresFacts {
  failures: OpenFailure[];
  /**
   * Ids of failed requests that tell nothing any more: the assignment was made since, or
   * failed again, or who or what it was for is gone. Whoever takes it away later does so on
   * purpose.
   */
  settled: string[];
  /** How many failures AWS lists at which nobody has looked yet. */
  unread: number;
}

/** Of so many users and groups one look asks again whether they have theirs by now. */
const mostAskedAgain = 20;

/** @public */
export const assignmentFailuresPart: SnapshotPart<AssignmentFailuresFacts> = {
  title: 'the failed assignments of permission sets',
  tier: 'hourly',
  isDue: ({ unread }) => unread > 0,

  async collect(context, before) {
    const store = await findActiveStore(context);
    if (!store) return { failures: [], settled: [], unread: 0 };
    const { instanceArn, identityStoreId } = store;
    const { failures: last = [], settled = [] } = before?.facts ?? {};
    const known = [...last.map(({ requestId }) => requestId), ...settled];
    const { requestIds, lookedAt, described } =
      await context.identityCenter.accountAssignments.listFailures(
        instanceArn,
        known,
      );
    const all = onceEach(
      requestIds.flatMap(
        id =>
          [...described, ...last].find(({ requestId }) => requestId === id) ??
          [],
      ),
    );
    const failures = await withoutMade(
      context,
      { instanceArn, identityStoreId },
      all,
    );
    const isOpen = new Set(failures.map(({ requestId }) => requestId));
    const seen = new Set([...known, ...lookedAt]);
    return {
      failures,
      settled: requestIds.filter(id => seen.has(id) && !isOpen.has(id)),
      unread: requestIds.filter(id => !seen.has(id)).length,
    };
  },
};

/**
 * Asks for all that are new, and for those whose turn it is. Whoever has the access by now,
 * be it through a group, lacks nothing; nor does anybody where the user, group, permission
 * set or account is gone.
 */
async function withoutMade(
  { identityCenter, clock }: SnapshotContext,
  store: { instanceArn: string; identityStoreId: string },
  all: Array<FailedAssignment & Partial<OpenFailure>>,
): Promise<OpenFailure[]> {
  const checkedAt = clock.now().toISOString();
  const principals = new Map<string, typeof all>();
  // Those that were never asked for come first, then the longest ago.
  const inTurn = [...all].sort((a, b) =>
    (a.checkedAt ?? '').localeCompare(b.checkedAt ?? ''),
  );
  for (const each of inTurn) {
    const key = `${each.principalType} ${each.principalId}`;
    principals.set(key, [...(principals.get(key) ?? []), each]);
  }
  const groups = [...principals.values()];
  const isNew = (mine: typeof all) =>
    mine.some(each => each.checkedAt === undefined);
  const asked = [
    ...groups.filter(isNew),
    ...groups.filter(mine => !isNew(mine)).slice(0, mostAskedAgain),
  ];
  const accountIds =
    asked.length > 0 ? await readAccountIds(identityCenter) : undefined;
  const made = await Promise.all(
    asked.map(async mine => {
      const assignable = await findAssignable(identityCenter, {
        ...store,
        accountIds,
        failures: mine,
      });
      const assigned =
        assignable.length > 0
          ? await identityCenter.accountAssignments.list(
              store.instanceArn,
              mine[0],
              assignable,
              { throughGroups: true },
            )
          : [];
      return mine.filter(
        each =>
          !assignable.includes(each) ||
          assigned.some(
            ({ accountId, permissionSetArn }) =>
              accountId === each.accountId &&
              permissionSetArn === each.permissionSetArn,
          ),
      );
    }),
  );
  const gone = new Set(made.flat());
  const isAsked = new Set(asked.flat());
  return all
    .filter(each => !gone.has(each))
    .map(each => ({
      ...each,
      checkedAt: isAsked.has(each) ? checkedAt : each.checkedAt ?? checkedAt,
    }));
}

/** The last failure of each assignment: whoever tries again fails again. */
function onceEach(
  newestFirst: Array<FailedAssignment & Partial<OpenFailure>>,
): Array<FailedAssignment & Partial<OpenFailure>> {
  const last = new Map<string, FailedAssignment & Partial<OpenFailure>>();
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
