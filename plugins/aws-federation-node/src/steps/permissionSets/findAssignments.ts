import { AccountAssignment } from '../../identityCenter/AccountAssignments';
import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';

/**
 * The assignments of one permission set to one user or group, in all accounts or in some.
 *
 * @param options.permissionSet - its name
 * @param options.principal - `userName` of the user or display name of the group
 * @returns undefined when AWS does not have the permission set or the principal
 * @throws CloudError
 * @public
 */
export async function findAssignments(options: {
  identityCenter: IdentityCenterClient;
  instanceArn: string;
  identityStoreId: string;
  permissionSet: string;
  principalType: AccountAssignment['principalType'];
  principal: string;
  /** Undefined: all accounts. */
  accountIds?: string[];
}): Promise<AccountAssignment[] | undefined> {
  const { identityCenter, instanceArn, identityStoreId } = options;
  const { principalType, principal, accountIds } = options;
  const [[set], principalId] = await Promise.all([
    identityCenter.permissionSets.find(instanceArn, [options.permissionSet]),
    principalType === 'USER'
      ? identityCenter.findUserId(identityStoreId, principal)
      : identityCenter.groups.findId(identityStoreId, principal),
  ]);
  if (!set || !principalId) {
    return undefined;
  }
  const places =
    accountIds ??
    (await identityCenter.permissionSets.listAccounts(instanceArn, set.arn));
  const assignments = await identityCenter.accountAssignments.list(
    instanceArn,
    { principalType, principalId },
    places.map(accountId => ({ accountId, permissionSetArn: set.arn })),
  );
  return assignments.filter(
    ({ permissionSetArn, accountId }) =>
      permissionSetArn === set.arn &&
      (!accountIds || accountIds.includes(accountId)),
  );
}
