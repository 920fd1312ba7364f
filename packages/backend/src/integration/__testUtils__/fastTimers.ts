const timers = jest.requireActual<typeof import('node:timers/promises')>(
  'node:timers/promises',
);

/**
 * In place of that of `node:timers/promises`: the waits of the steps for replication pass
 * twenty times as fast.
 */
export const setTimeout: typeof timers.setTimeout = (ms = 0, value, options) =>
  timers.setTimeout(ms >= 4_000 ? ms : ms / 20, value, options);

export const { setImmediate, setInterval, scheduler } = timers;
