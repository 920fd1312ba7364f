import { DateTime } from 'luxon';

/** Graph writes the year 0001, or an empty text, for what never happened. */
export function realTime(time: string | null | undefined): string | undefined {
  if (!time) return undefined;
  const parsed = DateTime.fromISO(time, { zone: 'utc' });
  return parsed.isValid && parsed.year > 1 ? parsed.toISO() : undefined;
}
