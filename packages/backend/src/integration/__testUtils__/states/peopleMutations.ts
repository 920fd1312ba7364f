import { randomUUID } from 'node:crypto';
import { Mutation, StartingState } from './StartingState';

const canary = 'alan.turing@contoso.example';

/** What may be otherwise with people and groups, in Entra and in AWS. */
export const peopleMutations: Record<string, Mutation> = {
  'nobody assigned': ({ servicePrincipal }) => {
    if (servicePrincipal) servicePrincipal.simulated.appRoleAssignments = [];
  },
  'one assignment missing': ({ servicePrincipal }) => {
    servicePrincipal?.simulated.appRoleAssignments.pop();
  },
  'somebody else assigned': ({ tenant, servicePrincipal }) => {
    const other = tenant.users.find(({ userPrincipalName }) =>
      userPrincipalName.startsWith('grace.hopper@'),
    )!;
    servicePrincipal?.simulated.appRoleAssignments.push({
      id: randomUUID().replaceAll('-', '').padEnd(43, 'x'),
      principalId: other.id,
      principalType: 'User',
      principalDisplayName: other.displayName ?? '',
      appRoleId: servicePrincipal.appRoles.find(
        ({ displayName }) => displayName === 'User',
      )!.id,
      createdDateTime: new Date().toISOString(),
    });
  },
  'specified group is gone': ({ tenant, servicePrincipal }) => {
    const isGone = ({ displayName }: { displayName: string }) =>
      displayName === 'aws-labs-explorers';
    const gone = tenant.groups.filter(isGone).map(({ id }) => id);
    tenant.groups = tenant.groups.filter(group => !isGone(group));
    if (!servicePrincipal) return;
    // Entra takes its assignments with it.
    const { simulated } = servicePrincipal;
    simulated.appRoleAssignments = simulated.appRoleAssignments.filter(
      ({ principalId }) => !gone.includes(principalId),
    );
  },
  'specified group is not a security group': ({ tenant }) => {
    for (const group of tenant.groups) {
      if (group.displayName === 'aws-labs-explorers') {
        group.securityEnabled = false;
      }
    }
  },
  'first user has no access': ({ tenant }) => {
    const user = tenant.users.find(
      ({ userPrincipalName }) => userPrincipalName === canary,
    );
    for (const group of tenant.groups) {
      group.members = group.members.filter(member => member !== user?.id);
    }
  },
  'first user not in AWS': state => {
    if (!state.identityCenter) return;
    deleteInAws(state);
    if (state.job) state.job.links = {};
  },
  'first user deleted in AWS by hand': deleteInAws,
  'first user made in AWS by hand': state => {
    const { identityCenter, job } = state;
    if (!identityCenter) return;
    deleteInAws(state);
    identityCenter.users.push(userByHand(state));
    if (job) job.links = {};
  },
};

/** With her memberships, as AWS does it. */
function deleteInAws({ identityCenter }: StartingState) {
  const user = identityCenter?.users.find(
    ({ userName }) => userName === canary,
  );
  if (!identityCenter || !user) return;
  identityCenter.users = identityCenter.users.filter(each => each !== user);
  for (const group of identityCenter.groups) {
    group.members = group.members.filter(id => id !== user.id);
  }
}

function userByHand({ tenant }: StartingState) {
  const at = new Date().toISOString();
  const { displayName } = tenant.users.find(
    ({ userPrincipalName }) => userPrincipalName === canary,
  )!;
  return {
    id: randomUUID(),
    userName: canary,
    displayName: displayName ?? canary,
    name: { givenName: 'Alan', familyName: 'Turing' },
    emails: [{ value: canary, type: 'work', primary: true }],
    active: true,
    createdAt: at,
    updatedAt: at,
    createdBy: 'CONSOLE' as const,
  };
}
