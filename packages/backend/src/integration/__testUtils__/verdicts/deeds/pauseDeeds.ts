import { JsonObject } from '@backstage/types';
import { World } from '../World';
import { awsDeeds } from './awsDeeds';
import { Deed } from './Deed';

/** Pauses that the portal recorded, and what comes after them. */
export const pauseDeeds: Record<string, Deed> = {
  'pause of our own': pauseOfOurOwn,
  'pause of our own that is over': async world => {
    await onJob(world, '/pause');
    await recordPause(world, {
      reason: 'The portal paused provisioning to change the schema.',
      until: new Date(Date.now() + 5 * 60_000).toISOString(),
    });
  },
  'pause of our own where failures were pruned': async world => {
    await onJob(world, '/status', { escrowsPruned: true });
    await pauseOfOurOwn(world);
  },
  'pause of our own, and the token ended': async world => {
    await pauseOfOurOwn(world);
    if (world.state.identityCenter?.provisioning?.tokens.length) {
      await world.control('/token/expire');
    }
  },
  'pause of our own, and the identity source is the directory of AWS':
    async world => {
      await pauseOfOurOwn(world);
      await awsDeeds['identity source is the directory of AWS'](world);
    },
  'pause of our own, started in Entra and paused there again': async world => {
    await pauseOfOurOwn(world);
    await world.pass(20);
    await world.check('scheduled');
    await onJob(world, '/start');
    await world.pass(120);
    await world.check('scheduled');
    await onJob(world, '/pause');
  },
  'pause of a run that broke off, started in Entra and paused there again':
    async world => {
      await onJob(world, '/pause');
      await recordPause(world, {
        reason: 'The portal changes the attribute mappings.',
        until: new Date(Date.now() + 30 * 60_000).toISOString(),
      });
      await onJob(world, '/start');
      await world.pass(120);
      await world.check('scheduled');
      await onJob(world, '/pause');
    },
};

async function onJob(
  world: World,
  path: string,
  input: JsonObject = {},
): Promise<void> {
  if (world.state.job) {
    await world.control(`/synchronization-job${path}`, input);
  }
}

async function pauseOfOurOwn(world: World): Promise<void> {
  await onJob(world, '/pause');
  await recordPause(world, {
    reason: 'The portal paused provisioning to take the federation apart.',
  });
}

async function recordPause(world: World, pause: JsonObject): Promise<void> {
  if (!world.state.job) return;
  await world.editRecord(recorded => {
    recorded.provisioningPause = {
      value: JSON.stringify(pause),
      by: 'user:default/guest',
      at: new Date().toISOString(),
    };
  });
}
