/** Where the simulated clouds take their time from: real by hand, moved by tests. */
export interface Clock {
  now(): Date;
}
