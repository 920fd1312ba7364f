import { PermissionSetState } from '../../state/PermissionSetState';
import { AwsError } from '../AwsError';
import { AwsOperation } from '../AwsOperation';
import { pageOf } from '../pageOf';
import { optionalString, requiredString } from '../validateInput';
import {
  asyncWriteStatus,
  findAsyncWrite,
  listAsyncWrites,
} from './asyncWriteStatus';
import { findActiveInstance } from './findInstance';
import { findPermissionSet } from './findPermissionSet';
import { requireAccount } from './requireAccount';
import { requireWritable } from './requireWritable';
import { startAsyncWrite } from './startAsyncWrite';

const provisionPermissionSet: AwsOperation = call => {
  const { input, caller } = call;
  const instance = findActiveInstance(call);
  const set = findPermissionSet(instance, input);
  const targetType = requiredString(input, 'TargetType', {
    values: ['AWS_ACCOUNT', 'ALL_PROVISIONED_ACCOUNTS'],
  });
  const accountId =
    targetType === 'AWS_ACCOUNT'
      ? requireAccount(caller.organization, input, 'TargetId')
      : undefined;
  requireWritable(call, set, accountId);
  const isUnderWay = instance.asyncWrites?.some(
    each =>
      each.status === 'IN_PROGRESS' &&
      each.kind === 'PROVISION' &&
      each.permissionSetArn === set.arn &&
      each.accountId === accountId,
  );
  if (isUnderWay) {
    throw new AwsError(
      'ConflictException',
      'A previous provisioning of this permission set is still in progress.',
    );
  }
  return {
    PermissionSetProvisioningStatus: asyncWriteStatus(
      startAsyncWrite({
        call,
        instance,
        write: { kind: 'PROVISION', permissionSetArn: set.arn, accountId },
      }),
    ),
  };
};

const describeProvisioning: AwsOperation = call => ({
  PermissionSetProvisioningStatus: asyncWriteStatus(
    findAsyncWrite({
      instance: findActiveInstance(call),
      input: call.input,
      name: 'ProvisionPermissionSetRequestId',
      kind: 'PROVISION',
    }),
  ),
});

const listProvisionings: AwsOperation = call => {
  const { statuses, nextToken } = listAsyncWrites({
    instance: findActiveInstance(call),
    input: call.input,
    kind: 'PROVISION',
  });
  return {
    PermissionSetsProvisioningStatus: statuses,
    NextToken: nextToken,
  };
};

/** A filter by `ProvisioningStatus`: accounts that have the newest revision, or an old one. */
function provisioningFilter(input: Record<string, unknown>) {
  const wanted = optionalString(input, 'ProvisioningStatus', {
    values: [
      'LATEST_PERMISSION_SET_PROVISIONED',
      'LATEST_PERMISSION_SET_NOT_PROVISIONED',
    ],
  });
  return (set: PermissionSetState, accountId: string) => {
    const revision = set.provisionedTo?.[accountId];
    if (revision === undefined) return false;
    if (wanted === undefined) return true;
    const isLatest = revision === (set.revision ?? 0);
    return isLatest === (wanted === 'LATEST_PERMISSION_SET_PROVISIONED');
  };
}

const listAccountsForPermissionSet: AwsOperation = call => {
  const { input } = call;
  const set = findPermissionSet(findActiveInstance(call), input);
  const matches = provisioningFilter(input);
  const { items, nextToken } = pageOf({
    items: Object.keys(set.provisionedTo ?? {}).filter(accountId =>
      matches(set, accountId),
    ),
    input,
    maxPageSize: 100,
  });
  return { AccountIds: items, NextToken: nextToken };
};

const listPermissionSetsOfAccount: AwsOperation = call => {
  const { input, caller } = call;
  const instance = findActiveInstance(call);
  const accountId = requireAccount(caller.organization, input, 'AccountId');
  const matches = provisioningFilter(input);
  const { items, nextToken } = pageOf({
    items: instance.permissionSets
      .filter(set => matches(set, accountId))
      .map(({ arn }) => arn),
    input,
    maxPageSize: 100,
  });
  return { PermissionSets: items, NextToken: nextToken };
};

/** Bringing permission sets into accounts, and what is where. */
export const provisioningOperations: Record<string, AwsOperation> = {
  ProvisionPermissionSet: provisionPermissionSet,
  DescribePermissionSetProvisioningStatus: describeProvisioning,
  ListPermissionSetProvisioningStatus: listProvisionings,
  ListAccountsForProvisionedPermissionSet: listAccountsForPermissionSet,
  ListPermissionSetsProvisionedToAccount: listPermissionSetsOfAccount,
};
