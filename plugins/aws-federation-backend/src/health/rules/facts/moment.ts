import { DateTime } from 'luxon';

/** For example `24 Nov 2026, 17:00 UTC`. */
export function moment(time: string): string {
  return DateTime.fromISO(time)
    .toUTC()
    .setLocale('en-GB')
    .toFormat("d LLL yyyy, HH:mm 'UTC'");
}
