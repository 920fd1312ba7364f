import { FederationSession } from '../FederationSession';
import { nameAccount } from '../permissionSets/nameAccount';

/** What members of a group have only by it, in one sentence. */
export async function describeAccess(
  { clouds, federation }: FederationSession,
  options: { instanceArn: string; group: string; groupId: string },
): Promise<string> {
  const { instanceArn, group, groupId } = options;
  const { accountAssignments, accounts, permissionSets } =
    clouds.identityCenter;
  const specified = federation.specification?.permissionSets ?? [];
  const sets = await permissionSets.find(
    instanceArn,
    specified.map(({ name }) => name),
  );
  const places = specified.flatMap(({ name, assignments }) =>
    assignments
      .filter(({ principal }) => principal === group)
      .flatMap(({ accountIds }) =>
        accountIds.map(accountId => ({
          accountId,
          permissionSetArn: sets.find(set => set.name === name)?.arn ?? '',
        })),
      ),
  );
  const found = await accountAssignments.list(
    instanceArn,
    { principalType: 'GROUP', principalId: groupId },
    places.filter(({ permissionSetArn }) => permissionSetArn),
  );
  if (found.length === 0) {
    return 'As far as the portal sees, the group has no access to an account.';
  }
  const arns = [...new Set(found.map(each => each.permissionSetArn))];
  const [all, ...described] = await Promise.all([
    accounts.list(),
    ...arns.map(arn => permissionSets.get(instanceArn, arn)),
  ]);
  const access = found.map(({ permissionSetArn, accountId }) => {
    const set = described.find(each => each?.arn === permissionSetArn);
    return `${set?.name ?? permissionSetArn} in ${nameAccount(accountId, all)}`;
  });
  return `Unless they have it otherwise, they lose: ${access.join(
    ', ',
  )}. Sessions that are open go on until they end.`;
}
