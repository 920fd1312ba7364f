import { SynchronizationFacts } from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * Hours since something last went through: the last good cycle, or a present one that is
 * still getting on. In the initial cycle, which may take long, any try counts. Undefined:
 * nothing has been seen yet.
 */
export function hoursWithoutCycle(
  job: SynchronizationFacts,
  now: Date,
): number | undefined {
  const latest = [
    job.lastGoodCycleAt,
    job.progressAt,
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
