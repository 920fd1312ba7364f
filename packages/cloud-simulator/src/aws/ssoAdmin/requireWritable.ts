import { PermissionSetState } from '../../state/PermissionSetState';
import { AwsError } from '../AwsError';
import { AwsCall } from '../AwsOperation';

/**
 * A delegated administrator may not touch the management account: neither assign access
 * there nor change a permission set that is provisioned there.
 */
export function requireWritable(
  { caller }: AwsCall,
  set: PermissionSetState,
  targetAccountId?: string,
) {
  const { managementAccountId } = caller.organization;
  if (caller.accountId === managementAccountId) return;
  if (
    targetAccountId === managementAccountId ||
    set.provisionedTo?.[managementAccountId] !== undefined
  ) {
    throw new AwsError(
      'AccessDeniedException',
      'You cannot delete, modify, remove, or assign access to permission sets provisioned in the organization management account.',
    );
  }
}
