import type { SynchronizationFacts } from './parts/job';
import type { pauseInForce } from './pauseInForce';

/**
 * Whether Entra paused the job itself: it does so when an initial cycle ends in which it
 * gave up on people. Once a later cycle has gone through, or where the portal recorded a
 * pause, somebody else did. Pure.
 * https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationstatus
 * @public
 */
export function isPausedAfterErrors(
  job: SynchronizationFacts,
  pause: ReturnType<typeof pauseInForce>,
): boolean {
  return (
    job.state === 'paused' &&
    job.escrowsPruned &&
    !job.goodSinceInitialCycle &&
    !pause
  );
}
