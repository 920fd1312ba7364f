import { SynchronizationFacts } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Whether a cycle has begun after that time, ISO 8601, and gone through. */
export function hasCycledSince(
  job: SynchronizationFacts | undefined,
  time: string,
): boolean {
  if (!job?.lastGoodCycleAt) return false;
  const began =
    Date.parse(job.lastGoodCycleAt) - (job.lastGoodCycleMinutes ?? 0) * 60_000;
  return began > Date.parse(time);
}
