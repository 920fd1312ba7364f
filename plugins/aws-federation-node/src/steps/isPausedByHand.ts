import { isPausedAfterErrors } from '../snapshot/isPausedAfterErrors';
import { describeJob } from '../snapshot/parts/job';
import { pauseInForce } from '../snapshot/pauseInForce';
import { StepContext } from './Step';
import { FoundJob } from './withJob';

/**
 * Whether somebody has paused the job in Entra, which Graph does not tell: it has run, and
 * neither did the portal pause it nor Entra itself after errors. Such a pause is meant, and
 * no run ends it by the way.
 * https://learn.microsoft.com/graph/api/synchronization-synchronizationjob-pause
 */
export function isPausedByHand(
  { recorded, clock }: Pick<StepContext, 'recorded' | 'clock'>,
  job: FoundJob['job'],
): boolean {
  const facts = describeJob(job, job.id);
  const pause = pauseInForce(facts, { recorded, now: clock.now() });
  return (
    job.schedule?.state === 'Paused' &&
    facts.everRan &&
    !pause &&
    !isPausedAfterErrors(facts, pause)
  );
}

/** What to do about it; the health rules say the same. */
export const whoeverPaused =
  'Find out who paused it and why, in the audit logs of the enterprise application, then choose Start provisioning in Entra';
