import { CloudError } from '../../CloudError';
import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';
import { FailedAssignment } from '../../identityCenter/listAssignmentFailures';
import { listAccountsIfAllowed } from '../../steps/permissionSets/listClosedAccounts';

/** Ids of all accounts of the organization; undefined where they cannot be listed. */
export async function readAccountIds(
  identityCenter: IdentityCenterClient,
): Promise<string[] | undefined> {
  const accounts = await listAccountsIfAllowed(identityCenter);
  return accounts?.length ? accounts.map(({ id }) => id) : undefined;
}

/**
 * Those of the failed assignments of one user or group that can still be made: the user or
 * group, the permission set and the account are there. What AWS refuses to tell may be.
 */
export async function findAssignable<Failed extends FailedAssignment>(
  identityCenter: IdentityCenterClient,
  options: {
    instanceArn: string;
    identityStoreId: string;
    /** Of the organization; undefined: not known. */
    accountIds: string[] | undefined;
    failures: Failed[];
  },
): Promise<Failed[]> {
  const { instanceArn, identityStoreId, accountIds, failures } = options;
  const [{ principalType, principalId }] = failures;
  const { groups, permissionSets } = identityCenter;
  const isThere = await unlessRefused(() =>
    principalType === 'USER'
      ? identityCenter.hasUser(identityStoreId, principalId)
      : groups.has(identityStoreId, principalId),
  );
  if (!isThere) return [];
  const arns = [...new Set(failures.map(each => each.permissionSetArn))];
  const sets = new Set<string>();
  await Promise.all(
    arns.map(async arn => {
      const isSet = await unlessRefused(
        async () => (await permissionSets.get(instanceArn, arn)) !== undefined,
      );
      if (isSet) sets.add(arn);
    }),
  );
  return failures.filter(
    ({ accountId, permissionSetArn }) =>
      sets.has(permissionSetArn) &&
      (!accountIds || accountIds.includes(accountId)),
  );
}

async function unlessRefused(ask: () => Promise<boolean>): Promise<boolean> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof CloudError && error.code === 'AccessDeniedException') {
      return true;
    }
    throw error;
  }
}
