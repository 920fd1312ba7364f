import { Duration } from 'luxon';

const entrasOwnMinutes = 40;
const minutesOfADay = 24 * 60;

/**
 * Reads the interval of a job; undefined: Entra plans no cycles, for which it writes the
 * longest duration that there is.
 */
export function minutesBetweenCycles(
  interval: string | null | undefined,
): number | undefined {
  if (!interval) return entrasOwnMinutes;
  const duration = Duration.fromISO(interval);
  const minutes = duration.isValid ? duration.as('minutes') : 0;
  if (minutes <= 0) return entrasOwnMinutes;
  return minutes > minutesOfADay ? undefined : minutes;
}
