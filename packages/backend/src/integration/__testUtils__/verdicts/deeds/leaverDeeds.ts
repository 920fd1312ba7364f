import { World } from '../World';
import { Deed } from './Deed';
import { faultDeeds } from './faultDeeds';
import { jumpDays } from './jumpDays';

/** He has permission sets by name, too. */
const alan = 'alan.turing@contoso.example';
/** He has what the group gives him, and no more. */
const tony = 'tony.hoare@contoso.example';
const explorers = 'aws-labs-explorers';

/** What becomes of people who are deleted in Entra, and of their names. */
export const leaverDeeds: Record<string, Deed> = {
  'somebody deleted in Entra, and 31 days pass': async world => {
    await deletePerson(world, alan);
    await jumpDays(world, 31);
  },
  'somebody deleted in Entra is restored after ten days': async world => {
    const id = await deletePerson(world, alan);
    await jumpDays(world, 10);
    if (id) await restore(world, id);
  },
  'somebody deleted in Entra has the deleted name in AWS': async world => {
    await sendDeletedNames(world);
    await deletePerson(world, alan);
  },
  'somebody with the deleted name in AWS is restored after ten days':
    async world => {
      await sendDeletedNames(world);
      const id = await deletePerson(world, alan);
      await jumpDays(world, 10);
      if (id) await restore(world, id);
    },
  'somebody deleted in Entra comes back as somebody new': async world => {
    await deletePerson(world, alan);
    await hire(world, alan);
  },
  'somebody comes back as somebody new, and the old one is purged': world =>
    replaceAndPurge(world, alan),
  'somebody without access by name comes back as somebody new, and the old one is purged':
    world => replaceAndPurge(world, tony),
  'somebody comes back as somebody new beside the deleted name, which is purged':
    async world => {
      await sendDeletedNames(world);
      await replaceAndPurge(world, alan);
    },
  'somebody deleted in Entra for good at once': async world => {
    const id = await deletePerson(world, alan, 0);
    if (id) await purge(world, id);
  },
  'somebody deleted in Entra for good at once, which nobody tells AWS':
    async world => {
      await world.control('/provisioning-service', { purgedUnseen: 'ignored' });
      const id = await deletePerson(world, alan, 0);
      if (id) await purge(world, id);
    },
  'somebody is purged while whatever Entra sends is answered 500':
    async world => {
      const id = await deletePerson(world, alan);
      await faultDeeds['whatever Entra sends is answered 500'](world);
      if (id) await purge(world, id);
      await world.pass(40);
      await world.check('scheduled');
    },
  'somebody is purged, and AWS refuses to delete anybody': async world => {
    const id = await deletePerson(world, alan);
    world.clouds.faults.push({
      id: 'no deletion',
      operation: 'SCIM DELETE /Users/{id}',
      kind: 'status',
      status: 403,
      remaining: Number.MAX_SAFE_INTEGER,
    });
    if (id) await purge(world, id);
    await world.pass(40);
    await world.check('scheduled');
  },
};

function sendDeletedNames(world: World) {
  return world.control('/provisioning-service', { deletedUserNames: 'sent' });
}

/** Entra has brought it to AWS after so many minutes, and the portal has looked. */
async function deletePerson(
  world: World,
  name: string,
  minutes = 40,
): Promise<string | undefined> {
  const user = world.state.tenant.users.find(
    ({ userPrincipalName }) => userPrincipalName === name,
  );
  if (!user) return undefined;
  await world.graph('DELETE', `/users/${user.id}`);
  if (minutes) {
    await world.pass(minutes);
    await world.check('scheduled');
  }
  return user.id;
}

/** Somebody leaves, is hired again, and the former user is gone for good. */
async function replaceAndPurge(world: World, name: string) {
  await deletePerson(world, name);
  await hire(world, name);
  await world.pass(40);
  await world.check('scheduled');
  await jumpDays(world, 31);
}

/** Another user under the name of one before, in the group that gives the application. */
async function hire(world: World, name: string) {
  const { tenant } = world.state;
  if (tenant.users.some(each => each.userPrincipalName === name)) return;
  const [mailNickname] = name.split('@');
  const [givenName, surname] = mailNickname.split('.');
  const { id } = await world.graph('POST', '/users', {
    accountEnabled: true,
    displayName: `${givenName} ${surname}`,
    givenName,
    surname,
    mail: name,
    mailNickname,
    userPrincipalName: name,
    passwordProfile: { password: 'simulated' },
  });
  const group = tenant.groups.find(
    ({ displayName }) => displayName === explorers,
  );
  if (!group) return;
  await world.graph('POST', `/groups/${group.id}/members/$ref`, {
    '@odata.id': `${world.apiOrigin}/graph/v1.0/directoryObjects/${id}`,
  });
}

function restore(world: World, id: string) {
  return world.graph('POST', `/directory/deletedItems/${id}/restore`);
}

function purge(world: World, id: string) {
  return world.graph('DELETE', `/directory/deletedItems/${id}`);
}
