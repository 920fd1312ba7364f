import { World } from '../World';
import { Deed } from './Deed';
import { join, person } from './peopleDeeds';

const newName = 'alan.king@contoso.example';

/** A name passes from one person to another, and Entra knows the user of that name in AWS. */
export const sharedUserDeeds: Record<string, Deed> = {
  'a name passes to somebody else before a cycle comes': async world => {
    await passName(world);
    await world.pass(40);
  },
  'a name passes to somebody else, and is changed again after a cycle':
    async world => {
      await passName(world);
      await world.pass(40);
      await world.check('scheduled');
      // Whoever is sent last gives the user her name.
      await change(world, 'alan.turing', { displayName: 'Alan Turing II' });
      await world.pass(40);
    },
  'a name passes to somebody else, and whoever had it leaves': async world => {
    await passName(world);
    await world.pass(40);
    await change(world, 'alan.king', { accountEnabled: false });
    await world.pass(40);
  },
  'a name passes to somebody else, and Entra refuses a second person':
    async world => {
      await world.control('/provisioning-service', {
        secondSource: 'refused',
      });
      await passName(world);
      await world.pass(40);
    },
  'a name passes to somebody else, and no licence tells it': async world => {
    await world.control('/tenant-restriction', {
      restriction: 'provisioningLogs',
    });
    await passName(world);
    await world.pass(40);
  },
  'two people swap their names before a cycle comes': async world => {
    await join(world, 'ada.lovelace');
    await world.pass(40);
    await world.check('scheduled');
    const { userPrincipalName, mail } = person(world, 'ada.lovelace') ?? {};
    await passName(world);
    await change(world, 'alan.king', { userPrincipalName, mail });
    await world.pass(40);
    await world.check('scheduled');
  },
};

/** Ada gets the name of Alan, and comes before him in a cycle. */
async function passName(world: World) {
  await join(world, 'ada.lovelace');
  const { userPrincipalName, mail } = person(world, 'alan.turing') ?? {};
  if (!userPrincipalName) return;
  await change(world, 'alan.turing', {
    userPrincipalName: newName,
    mail: newName,
  });
  await change(world, 'ada.lovelace', { userPrincipalName, mail });
}

async function change(
  world: World,
  name: string,
  body: Parameters<World['graph']>[2],
) {
  const user = person(world, name);
  if (user) await world.graph('PATCH', `/users/${user.id}`, body);
}
