import { FederationSession } from '../FederationSession';

/** What members of a group have only by it, in one sentence. */
export async function describeAccess(
  { clouds, federation }: FederationSession,
  options: { instanceArn: string; group: string; groupId: string },
): Promise<string> {
  const { instanceArn, group, groupId } = options;
  const { accountAssignments, permissionSets } = clouds.identityCenter;
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
    return 'The group has no access to an account, so that nobody loses any.';
  }
  const nameOf = (arn: string) =>
    sets.find(set => set.arn === arn)?.name ?? arn;
  const access = found.map(
    ({ permissionSetArn, accountId }) =>
      `${nameOf(permissionSetArn)} in ${accountId}`,
  );
  return `Unless they have it otherwise, they lose: ${access.join(
    ', ',
  )}. Sessions that are open go on until they end.`;
}
