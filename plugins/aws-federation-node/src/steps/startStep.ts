import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import { readProvisioningPause } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Inspection, Step, StepContext } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { blocked, done, pending } from './inspections';
import { inspectQuarantine } from './inspectQuarantine';
import { isQuarantined, liftQuarantine } from './liftQuarantine';
import { isPausedByHand, whoeverPaused } from './isPausedByHand';
import { readJobLinks } from './jobLinks';
import { requireJob } from './requireJob';
import { inspectForNewStore, restartForNewStore } from './restartForNewStore';
import { restartJob } from './restartJob';
import { savedSecrets } from './savedSecrets';
import { withJob } from './withJob';

const title = 'Start provisioning';

const describePausedByHand = `Provisioning stays paused, because somebody has paused it in Entra, and new people and changes do not arrive in AWS meanwhile. ${whoeverPaused}; mappings or a scope that were changed meanwhile count for everybody only after Restart provisioning.`;

/**
 * The job runs, and is not in quarantine. Restarting a quarantined job with a working
 * token makes it try at once rather than with Entra's next, ever rarer, attempt
 * (https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status).
 * A job that the portal paused is restarted, too: what was changed
 * meanwhile, a narrower scope above all, counts only then. One that somebody paused in
 * Entra stays so.
 * @public
 */
export const startStep: Step = {
  id: 'start',
  title,
  kind: 'api',

  inspect: context =>
    withJob(context, async found => {
      const { job, servicePrincipal } = found;
      if (isPausedByHand(context, job)) {
        return pending(describePausedByHand);
      }
      if (isQuarantined(job)) {
        return inspectQuarantine(context, found);
      }
      if (isActive(job)) {
        return { ...done('Provisioning runs.'), ...endOfPause(context) };
      }
      const another = job.others?.find(isActive);
      if (another) {
        return blocked(
          `The synchronization job ${another.id} of the application runs, and ${job.id} would write to AWS beside it. Delete one of the two.`,
        );
      }
      const { hasToken } = await savedSecrets(context, servicePrincipal.id);
      const links = await readJobLinks(context, job);
      return hasToken
        ? pending(
            'Provisioning is not running.',
            ...(links.areOutdated ? inspectForNewStore(links).changes : []),
            'Start the synchronization job: Entra sends everybody in scope to AWS, then every 40 minutes what has changed.',
            ...(job.others
              ? [`Start ${job.id} only: the application has other jobs, too.`]
              : []),
          )
        : blocked(
            'Entra has no access token for AWS yet. Run the template "Complete an AWS federation".',
          );
    }),

  async apply(context) {
    const found = await requireJob(context, title);
    const { servicePrincipal, job } = found;
    if (isPausedByHand(context, job)) return { waitsFor: describePausedByHand };
    if (isQuarantined(job)) {
      const refusal = await liftQuarantine(context, found);
      if (refusal) throw new StepBlockedError(title, refusal);
      return {};
    }
    if ((await readJobLinks(context, job)).areOutdated) {
      const outcome = await restartForNewStore(context, found);
      await context.recordPause?.(undefined);
      return outcome;
    }
    if (job.schedule?.state !== 'Paused') {
      const { synchronization } = context.entra;
      await synchronization.start(servicePrincipal.id, job.id);
      await context.recordPause?.(undefined);
      return {};
    }
    const refusal = await restartJob(context, servicePrincipal.id, {
      id: job.id,
      isActive: false,
    });
    await context.recordPause?.(undefined);
    if (refusal) {
      context.log(
        `${title}: what was changed while the job was paused counts for nobody whom Entra has seen before. ${refusal}`,
      );
    }
    return {};
  },
};

/** Somebody has ended in Entra what the portal had paused. */
function endOfPause({ recorded, clock }: StepContext): Partial<Inspection> {
  return readProvisioningPause(recorded, clock.now())
    ? { recorded: { provisioningPause: 'null' } }
    : {};
}

function isActive(job: SynchronizationJob): boolean {
  return job.schedule?.state === 'Active';
}
