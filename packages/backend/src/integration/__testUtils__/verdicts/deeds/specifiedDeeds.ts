import { World } from '../World';
import { Deed } from './Deed';

const katherine = 'katherine.johnson@contoso.example';
const explorers = 'aws-labs-explorers';

/** What somebody undoes that is specified, while the rest goes on. */
export const specifiedDeeds: Record<string, Deed> = {
  'a specified group is unassigned': world =>
    unassign(
      world,
      world.state.tenant.groups.find(
        ({ displayName }) => displayName === explorers,
      )?.id,
    ),
  'a specified user is unassigned': world =>
    unassign(
      world,
      world.state.tenant.users.find(
        ({ userPrincipalName }) => userPrincipalName === katherine,
      )?.id,
    ),
  'everybody who is specified is revoked': world => world.revokeEverybody(),
  'a specified group of AWS is deleted there': async ({
    state: { identityCenter },
  }) => {
    if (!identityCenter) return;
    identityCenter.groups = identityCenter.groups.filter(
      ({ displayName }) => displayName !== 'Operators',
    );
  },
  'somebody is taken out of a specified group of AWS': async ({
    state: { identityCenter },
  }) => {
    const group = identityCenter?.groups.find(
      ({ displayName }) => displayName === 'Operators',
    );
    if (group) group.members = [];
  },
  'everybody is taken out of a group of Entra in AWS': async ({
    state: { identityCenter },
  }) => {
    const group = identityCenter?.groups.find(
      ({ displayName }) => displayName === explorers,
    );
    if (group) group.members = [];
  },
};

async function unassign(
  { state: { servicePrincipal } }: World,
  principalId: string | undefined,
) {
  if (!servicePrincipal) return;
  const { simulated } = servicePrincipal;
  simulated.appRoleAssignments = simulated.appRoleAssignments.filter(
    each => each.principalId !== principalId,
  );
}
