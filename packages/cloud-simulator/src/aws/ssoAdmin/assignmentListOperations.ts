import { AccountAssignmentState } from '../../state/PermissionSetState';
import { AwsOperation } from '../AwsOperation';
import { pageOf } from '../pageOf';
import { optionalStructure, requiredString } from '../validateInput';
import { findActiveInstance } from './findInstance';
import { findPermissionSet } from './findPermissionSet';
import { principalGroupIds } from './principalGroupIds';
import { readPrincipal } from './readPrincipal';
import { requireAccount } from './requireAccount';

const accountIdPattern = /^\d{12}$/;

/** Assignments of one permission set in one account. */
const listAccountAssignments: AwsOperation = call => {
  const { input, caller } = call;
  const instance = findActiveInstance(call);
  const accountId = requireAccount(caller.organization, input, 'AccountId');
  const set = findPermissionSet(instance, input);
  const { items, nextToken } = pageOf({
    items: (instance.accountAssignments ?? []).filter(
      each => each.accountId === accountId && each.permissionSetArn === set.arn,
    ),
    input,
    maxPageSize: 100,
  });
  return {
    AccountAssignments: items.map(assignmentView),
    NextToken: nextToken,
  };
};

/** A user's own assignments and those of the groups that hold the user. */
const listForPrincipal: AwsOperation = call => {
  const { input } = call;
  const instance = findActiveInstance(call);
  const { principalType, principalId } = readPrincipal(input);
  const filter = optionalStructure(input, 'Filter') ?? {};
  const accountId =
    filter.AccountId === undefined || filter.AccountId === null
      ? undefined
      : requiredString(filter, 'AccountId', accountIdPattern);
  const groupIds =
    principalType === 'USER' ? principalGroupIds(instance, principalId) : [];
  const { items, nextToken } = pageOf({
    items: (instance.accountAssignments ?? []).filter(
      each =>
        (accountId === undefined || each.accountId === accountId) &&
        ((each.principalType === principalType &&
          each.principalId === principalId) ||
          (each.principalType === 'GROUP' &&
            groupIds.includes(each.principalId))),
    ),
    input,
    maxPageSize: 100,
  });
  return {
    AccountAssignments: items.map(assignmentView),
    NextToken: nextToken,
  };
};

function assignmentView(assignment: AccountAssignmentState) {
  return {
    AccountId: assignment.accountId,
    PermissionSetArn: assignment.permissionSetArn,
    PrincipalType: assignment.principalType,
    PrincipalId: assignment.principalId,
  };
}

/** Reads of account assignments. */
export const assignmentListOperations: Record<string, AwsOperation> = {
  ListAccountAssignments: listAccountAssignments,
  ListAccountAssignmentsForPrincipal: listForPrincipal,
};
