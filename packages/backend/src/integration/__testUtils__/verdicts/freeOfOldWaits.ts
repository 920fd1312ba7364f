/** What a timer can wait for at most. */
const longestMs = 2 ** 31 - 1;

/**
 * The AWS SDK's limiter reckons by the clock: requests of a check that was given up would
 * wait for months when the clock is turned back, and keep the process alive meanwhile.
 */
export function freeOfOldWaits(): void {
  const { DefaultRateLimiter } = jest.requireActual('@smithy/core/retry');
  DefaultRateLimiter.setTimeoutFn = (wake: () => void, ms: number) =>
    setTimeout(wake, Math.min(ms, longestMs)).unref();
}
