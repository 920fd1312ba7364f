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

/** A moment of today without its day: `09:20`; another one as `formatMoment` does. */
export function formatClock(options: { iso: string; now: DateTime }): string {
  const time = DateTime.fromISO(options.iso);
  return time.hasSame(options.now, 'day')
    ? time.toFormat('HH:mm')
    : formatMoment(options);
}

/** A moment with everything: `14 November 2026, 09:20:05 UTC+1`. */
export function formatFull(iso: string): string {
  return DateTime.fromISO(iso)
    .setLocale('en')
    .toFormat("d LLLL yyyy, HH:mm:ss 'UTC'Z");
}

/** Since when, and for how long: `14 Nov, 09:20 (2 weeks)`. */
export function formatSince(options: { iso: string; now: DateTime }): string {
  const seconds = options.now.diff(DateTime.fromISO(options.iso)).as('seconds');
  const length = seconds < 45 ? 'just now' : formatLength(seconds);
  return `${formatMoment(options)} (${length})`;
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

/**
 * A length of time in the one unit that fits: `40 s`, `10 min`, `5 h`, `6 days`,
 * `3 weeks`, `4 months`, `2 years`. Each unit is used up to a number that says enough.
 */
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
  const days = Math.round(seconds / 86_400);
  if (days < 14) {
    return `${days} days`;
  }
  if (days < 60) {
    return `${Math.round(days / 7)} weeks`;
  }
  return days < 730
    ? `${Math.round(days / 30.44)} months`
    : `${Math.round(days / 365.25)} years`;
}
