import { DateTime } from 'luxon';

/** For example `3 Mar 2029`. In UTC, as the clouds' own pages tell these ends. */
export function day(time: string | Date): string {
  const date =
    typeof time === 'string'
      ? DateTime.fromISO(time)
      : DateTime.fromJSDate(time);
  return date.toUTC().setLocale('en-GB').toFormat('d LLL yyyy');
}
