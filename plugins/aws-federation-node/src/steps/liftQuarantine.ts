import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import { readAnewUntil } from '../readings/readAnewUntil';
import { restartJob } from './restartJob';
import { StepContext } from './Step';
import { FoundJob } from './withJob';

/** How long Entra may need to show that a job has left quarantine. */
const deadlineMs = 60_000;

/** Whether Entra has taken the job out of its schedule because of failures. */
export function isQuarantined(job: SynchronizationJob): boolean {
  return job.status?.code === 'Quarantine';
}

/**
 * Restarts a job in quarantine, and waits a while until Entra shows that it has left it:
 * until then Entra answers 401 to users on demand, as Microsoft's own tool for onboarding
 * SCIM applications found (https://github.com/AzureAD/SCIMReferenceCode).
 *
 * @returns what a person has to do, because Entra refused the restart; else undefined
 */
export async function liftQuarantine(
  context: StepContext,
  { servicePrincipal, job }: FoundJob,
  { forgetsLinks = false } = {},
): Promise<string | undefined> {
  const refusal = await restartJob(context, servicePrincipal.id, {
    id: job.id,
    isActive: job.schedule?.state === 'Active',
    forgetsLinks,
  });
  if (refusal) return refusal;
  const { synchronization } = context.entra;
  await readAnewUntil(context, {
    read: () => synchronization.getJob(servicePrincipal.id),
    holds: now => !now || !isQuarantined(now),
    deadlineMs,
  });
  return undefined;
}
