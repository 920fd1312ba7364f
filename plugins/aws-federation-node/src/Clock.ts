/**
 * Where the time comes from: the system's, or one that tests move.
 * @public
 */
export interface Clock {
  now(): Date;
}

/** @public */
export const systemClock: Clock = { now: () => new Date() };
