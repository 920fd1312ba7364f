import { World } from '../World';
import { Deed } from './Deed';
import { faultDeeds } from './faultDeeds';
import { jumpDays } from './jumpDays';

const alan = 'alan.turing@contoso.example';
const explorers = 'aws-labs-explorers';

/** What becomes of people who are deleted in Entra, and of their names. */
export const leaverDeeds: Record<string, Deed> = {
  'somebody deleted in Entra, and 31 days pass': async world => {
    await deleteAlan(world);
    await jumpDays(world, 31);
  },
  'somebody deleted in Entra is restored after ten days': async world => {
    const id = await deleteAlan(world);
    await jumpDays(world, 10);
    if (id) await restore(world, id);
  },
  'somebody deleted in Entra has the deleted name in AWS': async world => {
    await sendDeletedNames(world);
    await deleteAlan(world);
  },
  'somebody with the deleted name in AWS is restored after ten days':
    async world => {
      await sendDeletedNames(world);
      const id = await deleteAlan(world);
      await jumpDays(world, 10);
      if (id) await restore(world, id);
    },
  'somebody deleted in Entra comes back as somebody new': async world => {
    await deleteAlan(world);
    await hire(world);
  },
  'somebody comes back as somebody new, and the old one is purged':
    async world => {
      await deleteAlan(world);
      await hire(world);
      await world.pass(40);
      await world.check('scheduled');
      await jumpDays(world, 31);
    },
  'somebody comes back as somebody new beside the deleted name, which is purged':
    async world => {
      await sendDeletedNames(world);
      await deleteAlan(world);
      await hire(world);
      await world.pass(40);
      await world.check('scheduled');
      await jumpDays(world, 31);
    },
  'somebody deleted in Entra for good at once': async world => {
    const id = await deleteAlan(world, 0);
    if (id) await purge(world, id);
  },
  'somebody deleted in Entra for good at once, which nobody tells AWS':
    async world => {
      await world.control('/provisioning-service', { purgedUnseen: 'ignored' });
      const id = await deleteAlan(world, 0);
      if (id) await purge(world, id);
    },
  'somebody is purged while whatever Entra sends is answered 500':
    async world => {
      const id = await deleteAlan(world);
      await faultDeeds['whatever Entra sends is answered 500'](world);
      if (id) await purge(world, id);
      await world.pass(40);
      await world.check('scheduled');
    },
  'somebody is purged, and AWS refuses to delete anybody': async world => {
    const id = await deleteAlan(world);
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
async function deleteAlan(
  world: World,
  minutes = 40,
): Promise<string | undefined> {
  const user = world.state.tenant.users.find(
    ({ userPrincipalName }) => userPrincipalName === alan,
  );
  if (!user) return undefined;
  await world.graph('DELETE', `/users/${user.id}`);
  if (minutes) {
    await world.pass(minutes);
    await world.check('scheduled');
  }
  return user.id;
}

/** Another user with everything that the one before had. */
async function hire(world: World) {
  const { tenant } = world.state;
  const group = tenant.groups.find(
    ({ displayName }) => displayName === explorers,
  );
  if (tenant.users.some(each => each.userPrincipalName === alan)) return;
  const { id } = await world.graph('POST', '/users', {
    accountEnabled: true,
    displayName: 'Alan Turing',
    givenName: 'Alan',
    surname: 'Turing',
    mail: alan,
    mailNickname: 'alan.turing',
    userPrincipalName: alan,
    passwordProfile: { password: 'simulated' },
  });
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
