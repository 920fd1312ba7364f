import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import { Inspection, Step, StepContext } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { blocked, done, pending } from './inspections';
import { isRefusedCredentials } from './isRefusedCredentials';
import { requireJob } from './requireJob';
import { restartJob } from './restartJob';
import { savedSecrets } from './savedSecrets';
import { FoundJob, withJob } from './withJob';

const title = 'Start provisioning';

/**
 * The job runs, and is not in quarantine. Restarting a quarantined job with a working
 * token makes it try at once rather than with Entra's next, ever rarer, attempt
 * (microsoft-graph.md, section 4). A paused job is restarted, too: what was changed
 * meanwhile, a narrower scope above all, counts only then.
 * @public
 */
export const startStep: Step = {
  id: 'start',
  title,
  kind: 'api',

  inspect: context =>
    withJob(context, async found => {
      const { job, servicePrincipal } = found;
      if (isQuarantined(job)) {
        return inspectQuarantine(context, found);
      }
      if (isActive(job)) {
        return done('Provisioning runs.');
      }
      const { hasToken } = await savedSecrets(context, servicePrincipal.id);
      return hasToken
        ? pending(
            'Provisioning is not running.',
            'Start the synchronization job: Entra sends everybody in scope to AWS, then every 40 minutes what has changed.',
          )
        : blocked(
            'Entra has no access token for AWS yet. Run the template "Complete an AWS federation".',
          );
    }),

  async apply(context) {
    const { servicePrincipal, job } = await requireJob(context, title);
    if (!isQuarantined(job) && job.schedule?.state !== 'Paused') {
      const { synchronization } = context.entra;
      await synchronization.start(servicePrincipal.id, job.id);
      return {};
    }
    const refusal = await restartJob(context, servicePrincipal.id, {
      id: job.id,
      isActive: isActive(job),
    });
    if (refusal && isQuarantined(job)) {
      throw new StepBlockedError(title, refusal);
    }
    if (refusal) {
      context.log(
        `${title}: what was changed while the job was paused counts for nobody whom Entra has seen before. ${refusal}`,
      );
    }
    return {};
  },
};

async function inspectQuarantine(
  context: StepContext,
  { servicePrincipal, job }: FoundJob,
): Promise<Inspection> {
  if (job.status?.quarantine?.reason === 'TooManyDeletes') {
    return blocked(
      'Entra holds back more deletions than the threshold allows. Look at them in the Entra portal under Provisioning, and allow or reject them there.',
    );
  }
  try {
    await context.entra.synchronization.validateSavedCredentials(
      servicePrincipal.id,
      job.id,
    );
  } catch (error) {
    if (isRefusedCredentials(error)) {
      return blocked(
        'The job is in quarantine because AWS refuses the access token that Entra has saved. Generate a new one in the AWS console and hand it to the template "Complete an AWS federation".',
      );
    }
    throw error;
  }
  return pending(
    'The job is in quarantine, and AWS accepts the saved access token.',
    'Restart the synchronization job: Entra looks at everybody in scope again.',
  );
}

function isQuarantined(job: SynchronizationJob): boolean {
  return job.status?.code === 'Quarantine';
}

function isActive(job: SynchronizationJob): boolean {
  return job.schedule?.state === 'Active';
}
