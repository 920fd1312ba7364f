import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { findAssignments } from '@aws-federation/backstage-plugin-aws-federation-node';
import { InputError } from '@backstage/errors';
import { FederationSession } from '../FederationSession';
import { RemovalPlan } from './RemovalPlan';
import { nameAccount } from './nameAccount';
import { resolveAccounts } from './resolveAccounts';
import { withoutAccess } from './withoutAccess';

/**
 * Looks for the assignments that are to be removed, and whom it hits.
 * @throws InputError: the target is not clear, or AWS does not know it
 */
export async function planRemoval(
  { clouds, organization, federation }: FederationSession,
  target: {
    permissionSet: string;
    group?: string;
    user?: string;
    accounts?: string[];
  },
): Promise<RemovalPlan> {
  const group = target.group?.trim();
  const user = target.user?.trim();
  const principal = group || user;
  if (!principal || (group && user)) {
    throw new InputError(
      'Name either the group or the user who is to lose the permission set.',
    );
  }
  const principalType = group ? 'GROUP' : 'USER';
  const { identityCenter } = clouds;
  const instance = await identityCenter.instances.find();
  if (!instance?.InstanceArn || !instance.IdentityStoreId) {
    throw new InputError(
      `${organization.title} has no IAM Identity Center instance in ${organization.region}, so that there is nothing to remove.`,
    );
  }
  const accounts = await identityCenter.accounts.list();
  const isOfOrganization = (accountId: string) =>
    accounts.some(({ id }) => id === accountId);
  const gone = specifiedAccountIds(federation.specification)
    .filter(id => !isOfOrganization(id))
    .map(id => ({ id, name: id, active: false }));
  const accountIds = target.accounts?.length
    ? resolveAccounts(target.accounts, [...accounts, ...gone], organization)
    : undefined;
  const { permissionSet } = target;
  const found = await findAssignments({
    identityCenter,
    instanceArn: instance.InstanceArn,
    identityStoreId: instance.IdentityStoreId,
    permissionSet,
    principalType,
    principal,
    accountIds: accountIds?.filter(isOfOrganization),
  });
  const who = `${group ? 'group' : 'user'} "${principal}"`;
  const Who = `${group ? 'Group' : 'User'} "${principal}"`;
  const what = `permission set "${permissionSet}" from ${who}`;
  const assignments = found ?? [];
  const [first] = assignments;
  const members =
    group && first
      ? await identityCenter.groups.countMembers(
          instance.IdentityStoreId,
          first.principalId,
        )
      : undefined;
  const places = assignments.map(({ accountId }) =>
    nameAccount(accountId, accounts),
  );
  return {
    instanceArn: instance.InstanceArn,
    assignments,
    what,
    specification: withoutAccess(federation.specification, {
      permissionSet,
      principalType,
      principal,
      accountIds,
    }),
    words:
      assignments.length === 0
        ? `AWS has no assignment of permission set "${permissionSet}" to ${who} there.`
        : `${Who}${
            members === undefined
              ? ''
              : `, with ${members} ${members === 1 ? 'member' : 'members'},`
          } loses permission set "${permissionSet}" in ${places.length} ${
            places.length === 1 ? 'account' : 'accounts'
          }: ${places.join(', ')}.`,
  };
}

/** Also of accounts that AWS has taken out of the organization since. */
function specifiedAccountIds(
  specification: FederationSpecification | undefined,
): string[] {
  const ids = (specification?.permissionSets ?? []).flatMap(({ assignments }) =>
    assignments.flatMap(({ accountIds }) => accountIds),
  );
  return [...new Set(ids)];
}
