import { blocked, done, pending } from '../steps/inspections';
import { RemovalStep } from './RemovalStep';
import { findRemovable } from './findRemovable';

/**
 * There is no synchronization job, nor another one beside it. Its mappings go with it, and
 * so do the links between people in Entra and in AWS.
 * @public
 */
export const deleteJobStep: RemovalStep = {
  id: 'delete-job',
  title: 'Synchronization job',

  async inspect(context) {
    const { problem, jobs } = await findRemovable(context);
    if (problem) {
      return blocked(problem);
    }
    if (jobs.length === 0) {
      return done('There is no synchronization job.');
    }
    if (jobs.some(({ schedule }) => schedule?.state === 'Active')) {
      return blocked('Provisioning still runs. Pause it first.');
    }
    const ids = jobs.map(({ id }) => id).join(', ');
    return jobs.length === 1
      ? pending(
          `The application has the synchronization job ${ids}.`,
          'Delete the synchronization job with its attribute mappings, which nobody can restore.',
        )
      : pending(
          `The application has the synchronization jobs ${ids}.`,
          `Delete all ${jobs.length} synchronization jobs with their attribute mappings, which nobody can restore.`,
        );
  },

  async apply(context) {
    const { servicePrincipal, jobs } = await findRemovable(context);
    if (servicePrincipal) {
      for (const { id } of jobs) {
        await context.entra.synchronization.deleteJob(servicePrincipal.id, id);
      }
    }
    return {};
  },
};
