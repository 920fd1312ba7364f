import { DateTime } from 'luxon';

/** Days from `now` until `end`, with fractions; negative when it has passed. */
export function daysUntil(end: string, now: Date): number {
  return DateTime.fromISO(end).diff(DateTime.fromJSDate(now), 'days').days;
}
