import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import { blocked, done, pending } from '../steps/inspections';
import { RemovalStep } from './RemovalStep';
import { findRemovable } from './findRemovable';

/** Taking a federation apart needs people in both consoles. */
const longestMs = 14 * 24 * 60 * 60_000;

/**
 * Provisioning does not run. Everybody who is in AWS stays as they are.
 * @public
 */
export const pauseJobStep: RemovalStep = {
  id: 'pause-job',
  title: 'Provisioning',

  async inspect(context) {
    const { problem, jobs } = await findRemovable(context);
    if (problem) {
      return blocked(problem);
    }
    if (jobs.length === 0) {
      return done('There is no synchronization job.');
    }
    return jobs.some(isActive)
      ? pending(
          'Entra sends changes to AWS.',
          'Pause provisioning: people who are in AWS stay as they are, changes in Entra no longer arrive.',
        )
      : done('Provisioning is paused: people in AWS stay as they are.');
  },

  async apply(context) {
    const { servicePrincipal, jobs } = await findRemovable(context);
    if (servicePrincipal && jobs.length > 0) {
      // Whoever sets the federation up again starts it; who forgets the rest hears of it.
      await context.recordPause?.({
        reason: 'The portal paused provisioning to take the federation apart.',
        until: new Date(
          context.clock.now().getTime() + longestMs,
        ).toISOString(),
      });
      for (const { id } of jobs.filter(isActive)) {
        await context.entra.synchronization.pause(servicePrincipal.id, id);
      }
    }
    return {};
  },
};

function isActive({ schedule }: SynchronizationJob): boolean {
  return schedule?.state === 'Active';
}
