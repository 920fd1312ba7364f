import { blocked, done, pending } from '../steps/inspections';
import { RemovalStep } from './RemovalStep';
import { findRemovable } from './findRemovable';

/**
 * There is no synchronization job. Its mappings go with it, and so do the links between
 * people in Entra and in AWS.
 * @public
 */
export const deleteJobStep: RemovalStep = {
  id: 'delete-job',
  title: 'Synchronization job',

  async inspect(context) {
    const { problem, job } = await findRemovable(context);
    if (problem) {
      return blocked(problem);
    }
    if (!job) {
      return done('There is no synchronization job.');
    }
    return job.schedule?.state === 'Active'
      ? blocked('Provisioning still runs. Pause it first.')
      : pending(
          `The application has the synchronization job ${job.id}.`,
          'Delete the synchronization job with its attribute mappings.',
        );
  },

  async apply(context) {
    const { servicePrincipal, job } = await findRemovable(context);
    if (servicePrincipal && job) {
      await context.entra.synchronization.deleteJob(
        servicePrincipal.id,
        job.id,
      );
    }
    return {};
  },
};
