import { World } from '../World';
import { Deed } from './Deed';

const alan = 'alan.turing@contoso.example';
const explorers = 'aws-labs-explorers';

/** What happens to people and groups, in Entra and in AWS. */
export const peopleDeeds: Record<string, Deed> = {
  'somebody new in the group': world => join(world, 'ken.thompson'),
  'somebody without surname in the group': world => join(world, 'plato'),
  'somebody without mail in the group': world => join(world, 'no.mail'),
  'a guest in the group': async world => {
    await join(world, 'maria.rossi_fabrikam.example#EXT#');
  },
  'two people with the same mail in the group': async world => {
    await join(world, 'helpdesk.north');
    await join(world, 'helpdesk.south');
  },
  'a group in the group': async world => {
    const nested = group(world, 'aws-prod-admins');
    if (nested) await addMember(world, nested.id);
  },
  'nobody but a group is in the group any more': async world => {
    await leaveNobody(world);
    await peopleDeeds['a group in the group'](world);
  },
  'Entra does not take the assignment of somebody new': async world => {
    const user = await assignDirectly(world, 'ken.thompson');
    if (!user) return;
    await world.control('/application/assignment-not-taken', {
      user: user.userPrincipalName,
    });
  },
  'Entra does not take the assignment of the group': async world => {
    const assigned = group(world, explorers)?.id;
    const { servicePrincipal } = world.state;
    const has = servicePrincipal?.simulated.appRoleAssignments.some(
      ({ principalId }) => principalId === assigned,
    );
    if (!has) return;
    await world.control('/application/assignment-not-taken', {
      group: explorers,
    });
  },
  'Entra does not take the assignment of another group': async world => {
    const { servicePrincipal } = world.state;
    const developers = group(world, 'aws-prod-developers');
    if (!servicePrincipal || !developers) return;
    await assign(world, servicePrincipal, developers.id);
    await world.control('/application/assignment-not-taken', {
      group: developers.displayName,
    });
  },
  'somebody leaves the group': async world => {
    const explorer = group(world, explorers);
    const user = person(world, 'tony.hoare');
    if (explorer?.members.includes(user?.id ?? '')) {
      await world.graph(
        'DELETE',
        `/groups/${explorer?.id}/members/${user?.id}/$ref`,
      );
    }
  },
  'everybody leaves the group': async world => {
    const explorer = group(world, explorers);
    for (const member of explorer?.members ?? []) {
      await world.graph(
        'DELETE',
        `/groups/${explorer?.id}/members/${member}/$ref`,
      );
    }
  },
  'nobody is in scope any more': leaveNobody,
  'nobody is in scope any more, and AWS has nobody': async world => {
    await leaveNobody(world);
    await everybodyInAws('delete')(world);
  },
  'nobody is in scope any more, and AWS has but a stranger made there':
    async world => {
      await leaveNobody(world);
      await addStranger(world);
    },
  'an empty group is assigned': world => assignNewGroup(world, 'aws-new-team'),
  'another group of the name of the specified one is assigned': world =>
    assignNewGroup(world, explorers, 'aws-explorers-too'),
  'another group of that name is assigned, and two cycles pass':
    async world => {
      await assignNewGroup(world, explorers, 'aws-explorers-too');
      await world.pass(80);
      await world.check('scheduled');
    },
  'the group is deleted': async world => {
    const explorer = group(world, explorers);
    if (explorer) await world.graph('DELETE', `/groups/${explorer.id}`);
  },
  'the group is renamed': async world => {
    const explorer = group(world, explorers);
    if (explorer) {
      await world.graph('PATCH', `/groups/${explorer.id}`, {
        displayName: 'aws-labs-pioneers',
      });
    }
  },
  'another group gets the name of the specified one': async world => {
    await addGroup(world, explorers, 'aws-explorers-too');
  },
  'the group is renamed, and another one gets its name': async world => {
    await peopleDeeds['the group is renamed'](world);
    await world.pass(40);
    await world.check('asked');
    await addGroup(world, explorers, 'aws-explorers-too');
  },
  'somebody disabled in Entra': change('alan.turing', {
    accountEnabled: false,
  }),
  'somebody deleted in Entra': async world => {
    const user = person(world, 'alan.turing');
    if (user) await world.graph('DELETE', `/users/${user.id}`);
  },
  'somebody renamed in Entra': change('alan.turing', {
    userPrincipalName: 'alan.m.turing@contoso.example',
  }),
  'somebody changed in Entra': change('alan.turing', {
    displayName: 'Alan M. Turing',
  }),
  'somebody has another mail': change('alan.turing', {
    mail: 'a.turing@contoso.example',
  }),
  'somebody loses the mail': change('alan.turing', { mail: null }),
  'somebody loses the surname': change('alan.turing', { surname: null }),
  'somebody has characters that AWS refuses': change('alan.turing', {
    displayName: 'Alan <Turing>',
  }),
  'everybody loses the surname': async world => {
    const { tenant, identityCenter } = world.state;
    const names = identityCenter?.users.map(({ userName }) =>
      userName.toLowerCase(),
    );
    for (const user of tenant.users) {
      if (names?.includes(user.userPrincipalName.toLowerCase())) {
        await world.graph('PATCH', `/users/${user.id}`, { surname: null });
      }
    }
  },

  'somebody disabled in AWS by hand': async world => {
    const user = inAws(world);
    if (user) await world.console.changeUser(user.id, 'disable');
  },
  'somebody deleted in AWS by hand': async world => {
    const user = inAws(world);
    if (user) await world.console.changeUser(user.id, 'delete');
  },
  'somebody disabled in Entra is deleted in AWS by hand': async world => {
    await peopleDeeds['somebody disabled in Entra'](world);
    await world.pass(40);
    await peopleDeeds['somebody deleted in AWS by hand'](world);
  },
  'everybody disabled in AWS by hand': everybodyInAws('disable'),
  'everybody enabled in AWS by hand': everybodyInAws('enable'),
  'everybody deleted in AWS by hand': everybodyInAws('delete'),
  'everybody disabled in AWS but a stranger made there': async world => {
    await everybodyInAws('disable')(world);
    await addStranger(world);
  },
  'everybody deleted in AWS but a stranger made there': async world => {
    await everybodyInAws('delete')(world);
    await addStranger(world);
  },
  'a stranger made in AWS by hand': addStranger,
  'a newcomer is in AWS by hand already': async world => {
    if (world.state.identityCenter) {
      const name = 'ken.thompson@contoso.example';
      await world.console.addUser(name, name);
    }
    await join(world, 'ken.thompson');
  },
  'the mail of a newcomer is taken in AWS': async world => {
    const user = person(world, 'ken.thompson');
    if (world.state.identityCenter && user?.mail) {
      await world.console.addUser('kenneth', user.mail);
    }
    await join(world, 'ken.thompson');
  },
  'a group of the name made in AWS by hand': async ({ state }) => {
    state.identityCenter?.groups.push({
      id: 'f1f2f3f4-0000-1111-2222-333333333333',
      displayName: 'aws-labs-pioneers',
      members: [],
      createdAt: new Date().toISOString(),
      updatedAt: new Date().toISOString(),
      createdBy: 'CONSOLE',
    });
  },
  'somebody leaves while the job is made anew': async world => {
    const { servicePrincipal } = world.state;
    if (servicePrincipal?.simulated.job)
      servicePrincipal.simulated.job.links = {};
    await peopleDeeds['somebody leaves the group'](world);
  },
  'everybody is unassigned': async ({ state: { servicePrincipal } }) => {
    if (servicePrincipal) servicePrincipal.simulated.appRoleAssignments = [];
  },
};

/** By what stands before the @ of her user principal name. */
export function person({ state }: World, name: string) {
  return state.tenant.users.find(
    ({ userPrincipalName, deletedDateTime }) =>
      !deletedDateTime && userPrincipalName.startsWith(`${name}@`),
  );
}

function group({ state }: World, name: string) {
  return state.tenant.groups.find(({ displayName }) => displayName === name);
}

function inAws({ state }: World) {
  const users = state.identityCenter?.users ?? [];
  return users.find(({ userName }) => userName === alan) ?? users[0];
}

function everybodyInAws(deed: 'disable' | 'enable' | 'delete'): Deed {
  return async world => {
    for (const user of [...(world.state.identityCenter?.users ?? [])]) {
      await world.console.changeUser(user.id, deed);
    }
  };
}

function addGroup(
  world: World,
  displayName: string,
  mailNickname = displayName,
) {
  return world.graph('POST', '/groups', {
    displayName,
    mailEnabled: false,
    mailNickname,
    securityEnabled: true,
  });
}

async function assignNewGroup(
  world: World,
  displayName: string,
  mailNickname = displayName,
) {
  const { servicePrincipal } = world.state;
  if (!servicePrincipal) return;
  const { id } = await addGroup(world, displayName, mailNickname);
  await assign(world, servicePrincipal, String(id));
}

function assign(
  world: World,
  {
    id: resourceId,
    appRoles: [role],
  }: NonNullable<World['state']['servicePrincipal']>,
  principalId: string,
) {
  return world.graph(
    'POST',
    `/servicePrincipals/${resourceId}/appRoleAssignedTo`,
    { principalId, resourceId, appRoleId: role.id },
  );
}

/** The group is empty and who is assigned by name disabled, which a cycle brings to AWS. */
async function leaveNobody(world: World) {
  await peopleDeeds['everybody leaves the group'](world);
  await change('katherine.johnson', { accountEnabled: false })(world);
  await world.pass(40);
}

async function addStranger({ state, console }: World) {
  const { users } = state.identityCenter ?? {};
  if (users && !users.some(({ userName }) => userName === 'stranger')) {
    await console.addUser('stranger', 'stranger@elsewhere.example');
  }
}

function change(name: string, body: Parameters<World['graph']>[2]): Deed {
  return async world => {
    const user = person(world, name);
    if (user) await world.graph('PATCH', `/users/${user.id}`, body);
  };
}

/** Somebody gets the application without a group. */
export async function assignDirectly(world: World, name: string) {
  const { servicePrincipal } = world.state;
  const user = person(world, name);
  if (!user || !servicePrincipal) return undefined;
  await world.graph(
    'POST',
    `/servicePrincipals/${servicePrincipal.id}/appRoleAssignedTo`,
    {
      principalId: user.id,
      resourceId: servicePrincipal.id,
      appRoleId: servicePrincipal.appRoles[0].id,
    },
  );
  return user;
}

/** Somebody joins the group that has the application. */
export async function join(world: World, name: string) {
  const user = person(world, name);
  if (user) await addMember(world, user.id);
}

async function addMember(world: World, id: string) {
  const explorer = group(world, explorers);
  if (!explorer || explorer.members.includes(id)) return;
  const { apiOrigin } = world;
  await world.graph('POST', `/groups/${explorer.id}/members/$ref`, {
    '@odata.id': `${apiOrigin}/graph/v1.0/directoryObjects/${id}`,
  });
}
