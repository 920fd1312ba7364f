import { AccountAssignmentState } from '../../state/PermissionSetState';

/** Whether both give the same principal the same permission set in the same account. */
export function isSameAssignment(
  a: AccountAssignmentState,
  b: AccountAssignmentState,
): boolean {
  return (
    a.accountId === b.accountId &&
    a.permissionSetArn === b.permissionSetArn &&
    a.principalType === b.principalType &&
    a.principalId === b.principalId
  );
}
