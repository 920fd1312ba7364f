import { AccountAssignmentState } from '../../state/PermissionSetState';
import { AwsError } from '../AwsError';
import { AwsCall, AwsOperation } from '../AwsOperation';
import { requiredString } from '../validateInput';
import {
  asyncWriteStatus,
  findAsyncWrite,
  listAsyncWrites,
} from './asyncWriteStatus';
import { findActiveInstance } from './findInstance';
import { findPermissionSet } from './findPermissionSet';
import { isSameAssignment } from './isSameAssignment';
import { readPrincipal } from './readPrincipal';
import { requireAccount } from './requireAccount';
import { requireWritable } from './requireWritable';
import { startAsyncWrite } from './startAsyncWrite';

/** Starts to create or delete the assignment that the request names. */
function startWrite(
  call: AwsCall,
  kind: 'CREATE_ASSIGNMENT' | 'DELETE_ASSIGNMENT',
) {
  const { input, caller } = call;
  const instance = findActiveInstance(call);
  const set = findPermissionSet(instance, input);
  requiredString(input, 'TargetType', { values: ['AWS_ACCOUNT'] });
  const accountId = requireAccount(caller.organization, input, 'TargetId');
  requireWritable(call, set, accountId);
  const assignment: AccountAssignmentState = {
    accountId,
    permissionSetArn: set.arn,
    ...readPrincipal(input),
  };
  const isUnderWay = instance.asyncWrites?.some(
    each =>
      each.status === 'IN_PROGRESS' &&
      each.kind !== 'PROVISION' &&
      isSameAssignment(each, assignment),
  );
  if (isUnderWay) {
    throw new AwsError(
      'ConflictException',
      'A previous operation on this account assignment is still in progress.',
    );
  }
  const exists = instance.accountAssignments?.some(each =>
    isSameAssignment(each, assignment),
  );
  if (kind === 'DELETE_ASSIGNMENT' && !exists) {
    throw new AwsError(
      'ResourceNotFoundException',
      'The account assignment does not exist.',
    );
  }
  // Creating what exists is taken up and succeeds: AWS makes no duplicate of it.
  return asyncWriteStatus(
    startAsyncWrite({ call, instance, write: { kind, ...assignment } }),
  );
}

const createAccountAssignment: AwsOperation = call => ({
  AccountAssignmentCreationStatus: startWrite(call, 'CREATE_ASSIGNMENT'),
});

const deleteAccountAssignment: AwsOperation = call => ({
  AccountAssignmentDeletionStatus: startWrite(call, 'DELETE_ASSIGNMENT'),
});

const describeCreation: AwsOperation = call => ({
  AccountAssignmentCreationStatus: asyncWriteStatus(
    findAsyncWrite({
      instance: findActiveInstance(call),
      input: call.input,
      name: 'AccountAssignmentCreationRequestId',
      kind: 'CREATE_ASSIGNMENT',
    }),
  ),
});

const describeDeletion: AwsOperation = call => ({
  AccountAssignmentDeletionStatus: asyncWriteStatus(
    findAsyncWrite({
      instance: findActiveInstance(call),
      input: call.input,
      name: 'AccountAssignmentDeletionRequestId',
      kind: 'DELETE_ASSIGNMENT',
    }),
  ),
});

const listCreations: AwsOperation = call => {
  const { statuses, nextToken } = listAsyncWrites({
    instance: findActiveInstance(call),
    input: call.input,
    kind: 'CREATE_ASSIGNMENT',
  });
  return {
    AccountAssignmentsCreationStatus: statuses,
    NextToken: nextToken,
  };
};

const listDeletions: AwsOperation = call => {
  const { statuses, nextToken } = listAsyncWrites({
    instance: findActiveInstance(call),
    input: call.input,
    kind: 'DELETE_ASSIGNMENT',
  });
  return {
    AccountAssignmentsDeletionStatus: statuses,
    NextToken: nextToken,
  };
};

/** Writes of account assignments and their statuses. */
export const assignmentOperations: Record<string, AwsOperation> = {
  CreateAccountAssignment: createAccountAssignment,
  DeleteAccountAssignment: deleteAccountAssignment,
  DescribeAccountAssignmentCreationStatus: describeCreation,
  DescribeAccountAssignmentDeletionStatus: describeDeletion,
  ListAccountAssignmentCreationStatus: listCreations,
  ListAccountAssignmentDeletionStatus: listDeletions,
};
