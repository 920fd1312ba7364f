import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { StartingState } from '../states/StartingState';
import { specifiedGroup } from './specifiedGroup';

/** A permission set that a person is to find in accounts. */
export interface WantedAccess {
  permissionSet: string;
  userPrincipalName: string;
  accountIds: string[];
  /** She gets it as a member of a group of Entra. */
  isThroughGroup: boolean;
  /** Object id of that group in Entra. */
  groupId?: string;
}

const empty: Pick<
  NonNullable<StartingState['identityCenter']>,
  'users' | 'groups' | 'permissionSets' | 'accountAssignments'
> = { users: [], groups: [], permissionSets: [], accountAssignments: [] };

/** What people are to find; nobody works in an account that is closed or suspended. */
export function wantedAccess(
  specification: FederationSpecification | undefined,
  { clouds: { organizations }, tenant, job }: StartingState,
): WantedAccess[] {
  const open = organizations
    .flatMap(({ accounts }) => accounts)
    .filter(({ state = 'ACTIVE' }) => state === 'ACTIVE')
    .map(({ id }) => id);
  const membersOf = (name: string) => {
    const group = specifiedGroup(tenant, name);
    // Whom the job has not brought there yet cannot be a member there.
    return tenant.users.filter(
      ({ id }) => group?.members.includes(id) && job?.links[id]?.active,
    );
  };
  return (specification?.permissionSets ?? []).flatMap(
    ({ name, assignments }) =>
      assignments.flatMap(({ principalType, principal, accountIds }) => {
        const isThroughGroup = principalType === 'GROUP';
        const names = isThroughGroup
          ? membersOf(principal).map(each => each.userPrincipalName)
          : tenant.users
              .filter(user => nameInAws(user, specification) === principal)
              .map(each => each.userPrincipalName);
        return names.map(userPrincipalName => ({
          permissionSet: name,
          userPrincipalName,
          accountIds: accountIds.filter(id => open.includes(id)),
          isThroughGroup,
          groupId: isThroughGroup
            ? specifiedGroup(tenant, principal)?.id
            : undefined,
        }));
      }),
  );
}

/**
 * Whether somebody, or a group, that is to get a permission set is not in AWS. Who has it in
 * AWS is there, whatever the name is now; a user name that nobody has in Entra, or somebody
 * whom Entra does not send, is awaited by nobody.
 */
export function isAccessAwaited(
  specification: FederationSpecification | undefined,
  { identityCenter, tenant, servicePrincipal }: StartingState,
): boolean {
  const {
    users,
    groups,
    permissionSets,
    accountAssignments = [],
  } = identityCenter ?? empty;
  return (specification?.permissionSets ?? []).some(({ name, assignments }) => {
    const arn = permissionSets.find(set => set.name === name)?.arn;
    return assignments.some(({ principalType, principal }) =>
      principalType === 'USER'
        ? !users.some(({ userName }) => userName === principal) &&
          tenant.users.some(
            each =>
              nameInAws(each, specification) === principal &&
              isSent(each, specification, { tenant, servicePrincipal }),
          )
        : tenant.groups.some(({ displayName }) => displayName === principal) &&
          !groups.some(
            ({ id, displayName }) =>
              displayName === principal ||
              accountAssignments.some(
                each =>
                  each.permissionSetArn === arn && each.principalId === id,
              ),
          ),
    );
  });
}

/** Enabled, and with the application where only those are sent who have it. */
function isSent(
  user: StartingState['tenant']['users'][number],
  specification: FederationSpecification | undefined,
  {
    tenant,
    servicePrincipal,
  }: Pick<StartingState, 'tenant' | 'servicePrincipal'>,
): boolean {
  if (!user.accountEnabled || user.deletedDateTime) return false;
  if (specification?.provisioning?.scope !== 'assigned') return true;
  const groupIds = tenant.groups
    .filter(({ members }) => members.includes(user.id))
    .map(({ id }) => id);
  return Boolean(
    servicePrincipal?.simulated.appRoleAssignments.some(({ principalId }) =>
      [user.id, ...groupIds].includes(principalId),
    ),
  );
}

/** Whether AWS has somebody, or a group, and lacks a permission set that they are to get. */
export function isAccessMissing(
  specification: FederationSpecification | undefined,
  { identityCenter }: Pick<StartingState, 'identityCenter'>,
): boolean {
  const {
    users,
    groups,
    permissionSets,
    accountAssignments = [],
  } = identityCenter ?? empty;
  const idOf: Record<string, (principal: string) => string | undefined> = {
    USER: name => users.find(({ userName }) => userName === name)?.id,
    GROUP: name => groups.find(({ displayName }) => displayName === name)?.id,
  };
  return (specification?.permissionSets ?? []).some(({ name, assignments }) => {
    const arn = permissionSets.find(set => set.name === name)?.arn;
    return assignments.some(({ principalType, principal, accountIds }) => {
      const id = idOf[principalType](principal);
      return (
        id &&
        accountIds.some(
          accountId =>
            !accountAssignments.some(
              each =>
                each.permissionSetArn === arn &&
                each.principalId === id &&
                each.accountId === accountId,
            ),
        )
      );
    });
  });
}

/** What somebody is called in AWS where everything is as specified. */
export function nameInAws(
  { mail, userPrincipalName }: StartingState['tenant']['users'][number],
  specification: FederationSpecification | undefined,
): string | null | undefined {
  return specification?.provisioning?.userNameAttribute === 'mail'
    ? mail
    : // Provisioning strips this from the name of a guest.
      userPrincipalName.replace('#EXT#', '');
}
