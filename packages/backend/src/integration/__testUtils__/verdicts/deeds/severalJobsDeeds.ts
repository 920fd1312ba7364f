import { JsonObject } from '@backstage/types';
import { World } from '../World';
import { Deed } from './Deed';

/**
 * Somebody makes a second job, as with a script beside the portal. What Entra answers to
 * that is not published; here it makes one.
 */
export const severalJobsDeeds: Record<string, Deed> = {
  'a second job that nobody starts': anotherJob,
  'a second job that runs': startAnother,
  'a second job runs, and the first is paused': async world => {
    await onFirst(world, '/pause');
    await startAnother(world);
  },
  'a second job runs, and the first is in quarantine': async world => {
    await onFirst(world, '/quarantine', { attempts: 4 });
    await startAnother(world);
  },
  'a second job runs, and the first was given up': async world => {
    await onFirst(world, '/quarantine', { disabled: true });
    await startAnother(world);
  },
  'a second job runs, and the first is passed over since two days':
    async world => {
      const since = new Date(Date.now() - 2 * 24 * 60 * 60_000).toISOString();
      await onFirst(world, '/stall', { since });
      await startAnother(world);
    },
  'a second job is in quarantine, and the first runs': async world => {
    await startAnother(world);
    await onSecond(world, '/quarantine', { attempts: 4 });
  },
  'two jobs, and both are paused': async world => {
    await anotherJob(world);
    await onFirst(world, '/pause');
  },
  'two jobs, and the first is deleted': async world => {
    await startAnother(world);
    const { servicePrincipal, job } = world.state;
    if (!servicePrincipal || !job) return;
    await world.graph(
      'DELETE',
      `/servicePrincipals/${servicePrincipal.id}/synchronization/jobs/${job.id}`,
    );
  },
};

async function anotherJob(world: World): Promise<void> {
  const { servicePrincipal, job } = world.state;
  if (!servicePrincipal || !job) return;
  await world.control('/provisioning-service', { repeatedJob: 'another' });
  await world.graph(
    'POST',
    `/servicePrincipals/${servicePrincipal.id}/synchronization/jobs`,
    { templateId: job.templateId },
  );
}

async function startAnother(world: World): Promise<void> {
  await anotherJob(world);
  await onSecond(world, '/start');
  // It links whom it finds in AWS.
  await world.pass(1);
}

async function onFirst(
  world: World,
  path: string,
  input: JsonObject = {},
): Promise<void> {
  await world.control(`/synchronization-job${path}`, input);
}

async function onSecond(
  world: World,
  path: string,
  input: JsonObject = {},
): Promise<void> {
  await onFirst(world, path, { job: 'last', ...input });
}
