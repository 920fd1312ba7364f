import { Duration } from 'luxon';

/** Whether two ISO 8601 durations are equally long, as `PT60M` and `PT1H` are. */
export function sameDuration(one: string, other: string | undefined): boolean {
  return (
    other !== undefined &&
    Duration.fromISO(one).toMillis() === Duration.fromISO(other).toMillis()
  );
}
