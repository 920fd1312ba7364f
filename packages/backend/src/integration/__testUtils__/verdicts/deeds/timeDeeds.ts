import { World } from '../World';
import { Deed } from './Deed';
import { faultDeeds } from './faultDeeds';
import { jumpDays } from './jumpDays';
import { peopleDeeds } from './peopleDeeds';
import { objectMappingOf } from '../../states/objectMappingOf';

/** Around each stage at which somebody is told. */
const days = [91, 89, 61, 29, 6, 0.5, -1];

/** The ends of the token and of the certificate come near, and pass. */
export const timeDeeds: Record<string, Deed> = {
  ...Object.fromEntries(
    days.map(left => [
      `${left} days to the end of the token`,
      async (world: World) => {
        const { tokenEndsAt } = (await world.federation()).status;
        if (tokenEndsAt) await jump(world, left, tokenEndsAt);
      },
    ]),
  ),
  ...Object.fromEntries(
    days.map(left => [
      `${left} days to the end of the certificate`,
      async (world: World) => {
        const { certificateEndsAt } = (await world.federation()).status;
        if (!certificateEndsAt) return;
        await jump(world, left, certificateEndsAt);
        await renewToken(world);
      },
    ]),
  ),
  'token renewed': renewToken,
  'a day passes': world => world.pass(24 * 60),
  'somebody is skipped, and 31 days pass': async world => {
    await skipNewcomer(world);
    await check(world, 6, 10);
    await check(world, 31 * 2, 12 * 60);
  },
  'somebody is skipped, and ten days pass unseen': async world => {
    await skipNewcomer(world);
    await world.pass(10 * 24 * 60);
  },
  'somebody is skipped, and 40 days pass unseen': async world => {
    await skipNewcomer(world);
    await world.pass(40);
    await jumpDays(world, 40);
  },
  'somebody is skipped while the log may not be read for 40 days':
    async world => {
      await faultDeeds['GET /auditLogs/provisioning is forbidden'](world);
      await skipNewcomer(world);
      await check(world, 3, 20);
      for (let passed = 0; passed < 40; passed += 8) {
        await jumpDays(world, 8);
        await world.check('scheduled');
      }
      world.clouds.faults = world.clouds.faults.filter(
        ({ operation }) => operation !== 'GET /auditLogs/provisioning',
      );
    },
  'somebody fails and is purged, and three days pass': async world => {
    await peopleDeeds['somebody without surname in the group'](world);
    await check(world, 6, 10);
    const plato = world.state.tenant.users.find(({ userPrincipalName }) =>
      userPrincipalName.startsWith('plato@'),
    );
    if (!plato) return;
    await world.graph('DELETE', `/users/${plato.id}`);
    await world.graph('DELETE', `/directory/deletedItems/${plato.id}`);
    await check(world, 12, 6 * 60);
  },
  'somebody fails and leaves, and provisioning is restarted': async world => {
    await peopleDeeds['somebody without surname in the group'](world);
    await check(world, 9, 10);
    await leave(world, 'plato');
    await restart(world);
    await check(world, 16, 10);
  },
  'AWS answered 500 for hours, and whom it hit have left': async world => {
    await faultDeeds['whatever Entra sends is answered 500'](world);
    await check(world, 24, 10);
    world.clouds.faults = [];
    await leave(world, 'ken.thompson');
    const alan = userOf(world, 'alan.turing');
    if (alan) await world.graph('DELETE', `/users/${alan.id}`);
    await check(world, 1, 10);
  },
  'AWS answered 500 for hours, and is well again': async world => {
    await faultDeeds['whatever Entra sends is answered 500'](world);
    await check(world, 24, 10);
    world.clouds.faults = [];
    await check(world, 1, 10);
  },
  'AWS answers 403 for hours, and no licence tells whom it hits':
    async world => {
      await world.control('/tenant-restriction', {
        restriction: 'provisioningLogs',
      });
      await faultDeeds['whatever Entra sends is answered 403'](world);
      await check(world, 30, 10);
    },
  'the portal was off for a week': async world => {
    await jumpDays(world, 7);
  },
  'somebody has failed for a day, and two cycles fail as a whole':
    async world => {
      await peopleDeeds['somebody without surname in the group'](world);
      await check(world, 30, 60);
      await failCycles(world);
    },
  'somebody has failed for a day, two cycles fail as a whole, and no licence tells whom':
    async world => {
      await world.control('/tenant-restriction', {
        restriction: 'provisioningLogs',
      });
      await peopleDeeds['somebody without surname in the group'](world);
      await check(world, 30, 60);
      await failCycles(world);
    },
  'cycles fail as a whole, of which the portal has seen none': async world => {
    await peopleDeeds['somebody without surname in the group'](world);
    for (let day = 0; day < 3; day += 1) await jumpDays(world, 1);
    await failCycles(world);
  },
};

/** Two cycles, of which nobody is counted; the next one is some time off. */
async function failCycles(world: World) {
  for (let minutes = 0; minutes < 70; minutes += 10) {
    await world.pass(10);
    await failLastCycle(world, minutes < 40 ? 1 : 2);
    await world.check('scheduled');
  }
  const nextCycle = () => Date.parse(world.state.job?.nextCycleAt ?? '');
  while (nextCycle() - Date.now() < 25 * 60_000) await world.pass(5);
  await failLastCycle(world, 2);
}

/** As Graph tells of a cycle that failed as a whole. */
function failLastCycle(world: World, inARow: number) {
  return world.control('/synchronization-job/status', {
    executionState: 'Failed',
    countEscrowed: 0,
    countSuccessiveCompleteFailures: inARow,
  });
}

/** Entra logs once that it leaves somebody out: one value cannot be made of several. */
export async function skipNewcomer(world: World) {
  const newcomer = world.state.tenant.users.find(({ userPrincipalName }) =>
    userPrincipalName.startsWith('ken.thompson@'),
  );
  const users = objectMappingOf(world.state.job?.schema, 'User');
  if (!newcomer || !users) return;
  newcomer.otherMails = ['ken@one.example', 'ken@two.example'];
  users.attributeMappings.push({
    targetAttributeName: 'nickName',
    source: {
      type: 'Attribute',
      name: 'otherMails',
      expression: '[otherMails]',
    },
    flowType: 'Always',
    flowBehavior: 'FlowWhenChanged',
    matchingPriority: 0,
  });
  await peopleDeeds['somebody new in the group'](world);
}

function userOf({ state }: World, name: string) {
  return state.tenant.users.find(({ userPrincipalName }) =>
    userPrincipalName.startsWith(`${name}@`),
  );
}

async function leave(world: World, name: string) {
  const user = userOf(world, name);
  const group = world.state.tenant.groups.find(
    ({ displayName, members }) =>
      displayName === 'aws-labs-explorers' && members.includes(user?.id ?? ''),
  );
  if (!group) return;
  await world.graph('DELETE', `/groups/${group.id}/members/${user?.id}/$ref`);
}

/** Restart provisioning in Entra, which forgets whom it tries again. */
async function restart(world: World) {
  const { servicePrincipal, job } = world.state;
  if (!servicePrincipal || !job) return;
  await world.graph(
    'POST',
    `/servicePrincipals/${servicePrincipal.id}/synchronization/jobs/${job.document.id}/restart`,
    { criteria: { resetScope: '' } },
  );
}

/** The portal looks so many times. */
async function check(world: World, times: number, minutes: number) {
  for (let left = times; left > 0; left -= 1) {
    await world.pass(minutes);
    await world.check('scheduled');
  }
}

/** Only forward; a cycle runs then, and nothing else happened. */
async function jump(world: World, left: number, time: string) {
  if (Date.parse(time) - left * 24 * 60 * 60_000 < Date.now()) return;
  world.jumpToDaysBefore(left, time);
  await world.pass(1);
}

/** As if somebody had brought a new token in time: the old one ends a year later. */
async function renewToken(world: World) {
  const now = new Date();
  const nextYear = new Date(now.getTime() + 365 * 24 * 60 * 60_000);
  const { identityCenter, job } = world.state;
  for (const token of identityCenter?.provisioning?.tokens ?? []) {
    token.expiresAt = nextYear.toISOString();
  }
  await world.editRecord(recorded => {
    if (!recorded.tokenCreatedAt) return;
    Object.assign(recorded.tokenCreatedAt, {
      value: now.toISOString(),
      at: now.toISOString(),
    });
  });
  if (job?.document.schedule.state === 'Active') {
    await world.control('/synchronization-job/start');
  }
}
