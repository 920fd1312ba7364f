import { Snapshot } from '@aws-federation/backstage-plugin-aws-federation-node';
import { DateTime } from 'luxon';
import { jobInterval } from '../rules/jobInterval';
import { realTime } from '../rules/realTime';

/** ISO 8601 time of the next cycle that Entra is expected to run, when it is known. */
export function nextCycle(snapshot: Snapshot): string | undefined {
  const job = snapshot.provisioning.ok
    ? snapshot.provisioning.value.job
    : undefined;
  if (job?.schedule?.state !== 'Active' || job.status?.code === 'Paused') {
    return undefined;
  }
  if (job.status?.code === 'Quarantine') {
    return realTime(job.status.quarantine?.nextAttempt);
  }
  const last = realTime(job.status?.lastExecution?.timeEnded);
  if (!last) return undefined;
  const next = DateTime.fromISO(last, { zone: 'utc' }).plus(jobInterval(job));
  return next.toISO() ?? undefined;
}
