import { randomUUID } from 'node:crypto';
import { World } from '../World';
import { Deed } from './Deed';
import { skipNewcomer } from './timeDeeds';

/** More than one check reads of the provisioning log. */
const many = 2600;

/** Entra logs more between two checks than one of them reads. */
export const logDeeds: Record<string, Deed> = {
  'somebody is skipped, and 2,600 records follow': async world => {
    await skipBefore(world, many);
    await look(world, 1);
  },
  'somebody is skipped, 2,600 records follow, and an hour passes':
    async world => {
      await skipBefore(world, many);
      await look(world, 6);
    },
  'somebody is skipped, 12,000 records follow, and two hours pass':
    async world => {
      await skipBefore(world, 12_000);
      await look(world, 12);
    },
  'somebody is skipped and sent after all, 2,600 records follow, and an hour passes':
    async world => {
      await skipNewcomer(world);
      await world.pass(45);
      const newcomer = world.state.tenant.users.find(({ userPrincipalName }) =>
        userPrincipalName.startsWith('ken.thompson@'),
      );
      if (!newcomer) return;
      await world.graph('PATCH', `/users/${newcomer.id}`, { otherMails: [] });
      await world.pass(45);
      logMany(world, many);
      await look(world, 6);
    },
};

async function skipBefore(world: World, records: number) {
  await skipNewcomer(world);
  await world.pass(45);
  logMany(world, records);
}

/** Of somebody who was sent before, as a change of everybody brings them about. */
function logMany(world: World, records: number) {
  const { provisioningLogs } = world.state.tenant;
  const last = provisioningLogs.at(-1);
  const sent = provisioningLogs.find(
    ({ provisioningStatusInfo: { status } }) => status === 'success',
  );
  if (!last || !sent) return;
  // The limit is one of real time, and checks come ten minutes after each other.
  world.clouds.graphOwnRequestsPer10s = 1000;
  for (let index = 0; index < records; index += 1) {
    provisioningLogs.push({
      ...structuredClone(sent),
      id: randomUUID(),
      jobId: last.jobId,
      activityDateTime: new Date(
        Date.parse(last.activityDateTime) + 1000 + index * 10,
      ).toISOString(),
    });
  }
}

async function look(world: World, times: number) {
  for (let left = times; left > 0; left -= 1) {
    await world.pass(10);
    await world.check('scheduled');
  }
}
