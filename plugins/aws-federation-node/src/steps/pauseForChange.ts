import { StepContext } from './Step';

/** Longer than any change takes: a pause that outlasts it was left by a run that broke off. */
const longestMs = 30 * 60_000;

/**
 * Pauses a running job while something is changed that no cycle may see half of. Who pauses
 * so starts it again, and then calls `recordPause` with nothing.
 *
 * @param job.reason - a whole sentence
 */
export async function pauseForChange(
  { entra, clock, recordPause }: StepContext,
  job: { servicePrincipalId: string; id: string; reason: string },
): Promise<void> {
  const { servicePrincipalId, id, reason } = job;
  await recordPause?.({
    reason,
    until: new Date(clock.now().getTime() + longestMs).toISOString(),
  });
  await entra.synchronization.pause(servicePrincipalId, id);
}
