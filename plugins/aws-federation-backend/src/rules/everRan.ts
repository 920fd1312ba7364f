import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import { lastCycle } from './lastCycle';
import { realTime } from './realTime';

/** Whether Entra has ever tried a cycle. A fresh job shows a failed one without an error. */
export function everRan(job: SynchronizationJob | undefined): boolean {
  if (!job) return false;
  const { lastExecution, quarantine } = job.status ?? {};
  return Boolean(
    lastCycle(job) ||
      realTime(quarantine?.currentBegan) ||
      (realTime(lastExecution?.timeEnded) &&
        lastExecution?.error?.code &&
        lastExecution.error.code !== 'None'),
  );
}
