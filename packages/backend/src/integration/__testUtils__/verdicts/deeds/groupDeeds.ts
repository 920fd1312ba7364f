import { World } from '../World';
import { Deed } from './Deed';
import { assignDirectly, peopleDeeds } from './peopleDeeds';
import { scopeOf } from './scopeOf';
import { objectMappingOf } from '../../states/objectMappingOf';

const explorers = 'aws-labs-explorers';
const developers = 'aws-prod-developers';

/** What befalls groups that Entra sends. */
export const groupDeeds: Record<string, Deed> = {
  'a group is deleted in AWS by hand': async ({ state }) => {
    const { identityCenter } = state;
    if (!identityCenter) return;
    identityCenter.groups = identityCenter.groups.filter(
      ({ displayName }) => displayName !== explorers,
    );
  },
  'a member is taken out of the group in AWS by hand': async ({
    state: { identityCenter },
  }) => {
    const group = identityCenter?.groups.find(
      ({ displayName }) => displayName === explorers,
    );
    const alan = identityCenter?.users.find(({ userName }) =>
      userName.startsWith('alan.turing@'),
    );
    if (!group) return;
    group.members = group.members.filter(id => id !== alan?.id);
  },
  'groups are not deleted': async world => {
    await world.control('/synchronization-job/mapping', {
      object: 'Group',
      flowTypes: 'Add, Update',
    });
  },
  'filter that lets all groups pass': filter('INCLUDES', 'aws-'),
  'filter that lets the specified group pass': filter('EQUALS', explorers),
  'filter that leaves the specified group out': async world => {
    await assignDevelopers(world);
    await filter('EQUALS', developers)(world);
  },
  'filter that leaves a group out that nobody specified': async world => {
    await assignDevelopers(world);
    await world.pass(40);
    await filter('EQUALS', explorers)(world);
  },
  'filter that leaves all groups out': filter('EQUALS', 'nobody'),
  'groups off, and a filter of them': async world => {
    await world.control('/synchronization-job/mapping', {
      object: 'Group',
      enabled: false,
    });
    await filter('EQUALS', 'nobody')(world);
  },
  'groups are not to be sent any more, and somebody joins one': async world => {
    await world.completeAgain({ groupsEnabled: false });
    await peopleDeeds['somebody new in the group'](world);
  },
  'one more group is assigned': assignDevelopers,
  'filter that lets one person pass': async world => {
    const mapping = objectMappingOf(world.state.job?.schema, 'User');
    if (!mapping || !world.state.job) return;
    mapping.scope = scopeOf(
      'EQUALS',
      'userPrincipalName',
      'alan.turing@contoso.example',
    );
    world.state.job.initialCycleDone = false;
  },
  'a member of the group comes into scope': async world => {
    const mapping = objectMappingOf(world.state.job?.schema, 'User');
    const alan = world.state.tenant.users.find(({ userPrincipalName }) =>
      userPrincipalName.startsWith('alan.turing@'),
    );
    if (!mapping || !alan) return;
    const { scope } = mapping;
    mapping.scope = scopeOf(
      'NOT EQUALS',
      'userPrincipalName',
      alan.userPrincipalName,
    );
    await world.pass(41);
    mapping.scope = scope;
    await world.pass(41);
  },
  'AWS refuses changes of groups': async world => {
    await world.control('/faults', {
      operation: 'SCIM PATCH /Groups/{id}',
      kind: 'status',
      status: 400,
      count: 1_000_000,
    });
    await assignDevelopers(world);
    await touch(world);
  },
  'a group loses the application': loseGroup,
  'a group loses the application, and AWS refuses to delete it':
    async world => {
      await world.control('/faults', {
        operation: 'SCIM DELETE /Groups/{id}',
        kind: 'status',
        status: 403,
        count: 1_000_000,
      });
      await loseGroup(world);
    },
};

/** A scoping filter of groups by their display name. */
function filter(operatorName: string, value: string): Deed {
  return async world => {
    const { job } = world.state;
    const mapping = objectMappingOf(world.state.job?.schema, 'Group');
    if (!job || !mapping) return;
    mapping.scope = scopeOf(operatorName, 'displayName', value);
    job.initialCycleDone = false;
  };
}

/** Somebody assigns a group that nobody has specified. */
async function assignDevelopers(world: World): Promise<void> {
  const { servicePrincipal } = world.state;
  const group = groupOf(world, developers);
  if (!servicePrincipal || !group) return;
  servicePrincipal.simulated.appRoleAssignments.push({
    id: `assignment-${group.id}`,
    principalId: group.id,
    principalType: 'Group',
    principalDisplayName: group.displayName,
    appRoleId: servicePrincipal.appRoles[0]?.id ?? '',
    createdDateTime: new Date().toISOString(),
  });
}

/** The specified group loses it, and a member of it keeps it. */
async function loseGroup(world: World): Promise<void> {
  await assignDirectly(world, 'alan.turing');
  const { servicePrincipal } = world.state;
  const group = groupOf(world, explorers);
  const assignment = servicePrincipal?.simulated.appRoleAssignments.find(
    ({ principalId }) => principalId === group?.id,
  );
  if (!assignment) return;
  await world.graph(
    'DELETE',
    `/servicePrincipals/${servicePrincipal?.id}/appRoleAssignedTo/${assignment.id}`,
  );
}

/** Somebody joins the specified group. */
async function touch(world: World): Promise<void> {
  const group = groupOf(world, explorers);
  const katherine = world.state.tenant.users.find(({ userPrincipalName }) =>
    userPrincipalName.startsWith('katherine.johnson@'),
  );
  if (group && katherine) group.members.push(katherine.id);
}

function groupOf({ state }: World, name: string) {
  return state.tenant.groups.find(({ displayName }) => displayName === name);
}
