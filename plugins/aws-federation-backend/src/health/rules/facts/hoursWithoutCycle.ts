import { SynchronizationFacts } from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * Hours since something last went through: the last good cycle, or a present one that is
 * still getting on. Where some have failed as a whole, the one before them counts, whether
 * or not Entra still tells when it was. In the initial cycle, which may take long, any try
 * counts. Undefined: nothing has been seen yet.
 */
export function hoursWithoutCycle(
  job: SynchronizationFacts,
  now: Date,
): number | undefined {
  const latest = [
    job.lastGoodCycleAt,
    job.progressAt,
    beforeFailures(job),
    ...(job.initialCycleEnded ? [] : [job.lastTryAt]),
  ]
    .flatMap(time => (time ? [Date.parse(time)] : []))
    .reduce<number | undefined>(
      (most, time) => (most === undefined || time > most ? time : most),
      undefined,
    );
  return latest === undefined
    ? undefined
    : (now.getTime() - latest) / (60 * 60 * 1000);
}

/** ISO 8601 time at which the last cycle ended that did not fail as a whole, about. */
export function beforeFailures({
  countFailedInARow,
  intervalMinutes,
  lastTryAt,
}: SynchronizationFacts): string | undefined {
  if (!countFailedInARow || !intervalMinutes || !lastTryAt) return undefined;
  const elapsed = countFailedInARow * intervalMinutes * 60_000;
  return new Date(Date.parse(lastTryAt) - elapsed).toISOString();
}
