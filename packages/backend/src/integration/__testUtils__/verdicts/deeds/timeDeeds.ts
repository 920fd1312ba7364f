import { World } from '../World';
import { Deed } from './Deed';

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
  'the portal was off for a week': async world => {
    await jump(world, -7, new Date().toISOString());
  },
};

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
