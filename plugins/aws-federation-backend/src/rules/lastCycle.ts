import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import { realTime } from './realTime';

/**
 * ISO 8601 end of the last cycle that went through, also when single people failed in it;
 * undefined when there was none.
 */
export function lastCycle(job: SynchronizationJob): string | undefined {
  const { lastExecution, lastSuccessfulExecution } = job.status ?? {};
  const ends = [
    realTime(lastSuccessfulExecution?.timeEnded),
    lastExecution?.state === 'Succeeded' ||
    lastExecution?.state === 'EntryLevelErrors'
      ? realTime(lastExecution.timeEnded)
      : undefined,
  ];
  return ends
    .filter((end): end is string => Boolean(end))
    .sort()
    .at(-1);
}
