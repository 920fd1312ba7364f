import { Clock } from '../Clock';

/** A clock that a seed sets to live through the past. */
export class SeedClock implements Clock {
  #now: Date;

  constructor(now: Date) {
    this.#now = now;
  }

  now(): Date {
    return this.#now;
  }

  set(now: Date) {
    this.#now = now;
  }
}
