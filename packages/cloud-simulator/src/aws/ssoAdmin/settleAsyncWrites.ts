import {
  AwsOrganizationState,
  IdentityCenterState,
} from '../../state/AwsOrganizationState';
import {
  AccountAssignmentState,
  AsyncWriteState,
} from '../../state/PermissionSetState';
import { CloudStore } from '../../state/CloudStore';
import { isSameAssignment } from './isSameAssignment';
import {
  actionsToProvision,
  actionsToRemove,
  managementAccountFailure,
} from './managementAccountFailure';
import { provisioningFailure, unreachableAccount } from './provisioningFailure';
import { writeFailureReason } from './writeFailureReason';

/** How many writes an instance remembers. */
const KEPT_WRITES = 200;

/** Lets every asynchronous write that is due succeed or fail, in their order. */
export function settleAsyncWrites(options: {
  organization: AwsOrganizationState;
  instance: IdentityCenterState;
  store: CloudStore;
  now: Date;
}) {
  const { organization, instance, store, now } = options;
  settleRegion(options);
  const due = (instance.asyncWrites ?? []).filter(
    write => write.status === 'IN_PROGRESS' && new Date(write.dueAt) <= now,
  );
  if (due.length === 0) return;
  for (const write of due) {
    const failureReason =
      takeFailure({ organization, instance, write }) ??
      settle(organization, instance, write);
    write.status = failureReason ? 'FAILED' : 'SUCCEEDED';
    write.failureReason = failureReason;
  }
  instance.asyncWrites = instance.asyncWrites?.slice(-KEPT_WRITES);
  store.changed();
}

/** The failure that the control API has in store, for an account or for any. */
function takeFailure(options: {
  organization: AwsOrganizationState;
  instance: IdentityCenterState;
  write: AsyncWriteState;
  accountId?: string;
}): string | undefined {
  const { organization, instance, write, accountId } = options;
  const { nextWriteFailures: next = [], permissionSets } = instance;
  const index = next.findIndex(each => each.accountId === accountId);
  if (index < 0) return undefined;
  const [{ failure }] = next.splice(index, 1);
  return writeFailureReason(failure, {
    organization,
    set: permissionSets.find(({ arn }) => arn === write.permissionSetArn),
    accountId: accountId ?? write.accountId ?? organization.managementAccountId,
  });
}

function settleRegion(options: {
  instance: IdentityCenterState;
  store: CloudStore;
  now: Date;
}) {
  const { instance, store, now } = options;
  const { addingRegion, additionalRegions = [] } = instance;
  if (!addingRegion || new Date(addingRegion.dueAt) > now) return;
  instance.additionalRegions = [...additionalRegions, addingRegion.region];
  instance.addingRegion = undefined;
  store.changed();
}

function settle(
  organization: AwsOrganizationState,
  instance: IdentityCenterState,
  write: AsyncWriteState,
): string | undefined {
  const set = instance.permissionSets.find(
    each => each.arn === write.permissionSetArn,
  );
  if (!set) return `PermissionSet with id ${write.permissionSetArn} not found.`;
  const provision = (accountId: string) => {
    const failure =
      takeFailure({ organization, instance, write, accountId }) ??
      provisioningFailure({ set, organization, accountId }) ??
      managementAccountFailure({
        organization,
        instance,
        accountId,
        requestedBy: write.requestedBy,
        actions: actionsToProvision(set, accountId),
      });
    if (!failure) {
      set.provisionedTo = {
        ...set.provisionedTo,
        [accountId]: set.revision ?? 0,
      };
    }
    return failure;
  };

  if (write.kind === 'PROVISION') {
    const accountIds = write.accountId
      ? [write.accountId]
      : Object.keys(set.provisionedTo ?? {});
    return accountIds.map(provision).find(Boolean);
  }
  const assignment: AccountAssignmentState = {
    accountId: write.accountId,
    permissionSetArn: write.permissionSetArn,
    principalType: write.principalType,
    principalId: write.principalId,
  };
  const others = (instance.accountAssignments ?? []).filter(
    each => !isSameAssignment(each, assignment),
  );
  if (write.kind === 'CREATE_ASSIGNMENT') {
    const principals =
      write.principalType === 'USER' ? instance.users : instance.groups;
    if (!principals.some(({ id }) => id === write.principalId)) {
      return `Received a 404 status error: the ${write.principalType} assignee ${write.principalId} was not found in directory ${instance.identityStoreId}`;
    }
    const failure = provision(write.accountId);
    if (!failure) instance.accountAssignments = [...others, assignment];
    return failure;
  }
  const isLast = !others.some(
    each =>
      each.accountId === write.accountId && each.permissionSetArn === set.arn,
  );
  const account = organization.accounts.find(
    ({ id }) => id === write.accountId,
  );
  const { accountId } = write;
  const failure =
    takeFailure({ organization, instance, write, accountId }) ??
    ((account?.state ?? 'ACTIVE') === 'ACTIVE'
      ? managementAccountFailure({
          organization,
          instance,
          accountId,
          requestedBy: write.requestedBy,
          actions: isLast ? actionsToRemove(set) : [],
        })
      : unreachableAccount(accountId));
  if (failure) return failure;
  instance.accountAssignments = others;
  // The role goes with the last assignment that needs it.
  if (isLast) delete set.provisionedTo?.[write.accountId];
  return undefined;
}
