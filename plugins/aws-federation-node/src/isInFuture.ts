import { DateTime } from 'luxon';

/** Clocks of two machines differ by less. */
const toleranceMs = 5 * 60_000;

/**
 * Whether a stored time lies ahead of now: it was written by a clock that was ahead and has
 * been put right since, and tells nothing.
 *
 * @param time - ISO 8601
 * @public
 */
export function isInFuture(time: string | DateTime, now: Date | DateTime) {
  return toMs(time) - toMs(now) > toleranceMs;
}

function toMs(time: string | Date | DateTime): number {
  return typeof time === 'string' ? Date.parse(time) : time.valueOf();
}
