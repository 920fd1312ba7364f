import { DateTime } from 'luxon';

/** A day: `3 Mar 2029`. */
export function formatDay(iso: string): string {
  return DateTime.fromISO(iso).setLocale('en').toFormat('d LLL yyyy');
}

/** A moment, with the year only when it is not this year's: `14 Nov, 09:20`. */
export function formatMoment(options: { iso: string; now: DateTime }): string {
  const time = DateTime.fromISO(options.iso).setLocale('en');
  return time.toFormat(
    time.year === options.now.year ? 'd LLL, HH:mm' : 'd LLL yyyy, HH:mm',
  );
}

/** A moment with everything: `14 November 2026, 09:20:05 UTC+1`. */
export function formatFull(iso: string): string {
  return DateTime.fromISO(iso)
    .setLocale('en')
    .toFormat("d LLLL yyyy, HH:mm:ss 'UTC'Z");
}

/** How long ago: `just now`, `2 min ago`, `3 days ago`. */
export function formatAge(options: { iso: string; now: DateTime }): string {
  const seconds = options.now.diff(DateTime.fromISO(options.iso)).as('seconds');
  // `now` is renewed every 30 seconds only, so the newest past lies after it.
  return seconds < 45 ? 'just now' : `${formatLength(seconds)} ago`;
}

/** How far ahead: `in less than a minute`, `in 5 h`. */
export function formatWait(options: { iso: string; now: DateTime }): string {
  const seconds = DateTime.fromISO(options.iso).diff(options.now).as('seconds');
  return seconds < 45 ? 'in less than a minute' : `in ${formatLength(seconds)}`;
}

/** A length of time in the one unit that fits: `40 s`, `10 min`, `5 h`, `2 days`. */
export function formatLength(seconds: number): string {
  if (seconds < 45) {
    return `${Math.round(seconds)} s`;
  }
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) {
    return `${minutes} min`;
  }
  const hours = Math.round(seconds / 3600);
  if (hours < 48) {
    return `${hours} h`;
  }
  return `${Math.round(seconds / 86_400)} days`;
}
