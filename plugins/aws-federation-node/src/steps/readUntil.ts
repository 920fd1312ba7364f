import { setTimeout as delay } from 'node:timers/promises';

/**
 * Reads until what is read holds, starting fast and slowing down, because both clouds
 * show a write only after a while. Returns the last reading when the time is up: the
 * caller says what is missing.
 *
 * @param options.consecutive - how many readings in a row must hold: replicas differ. Default 1.
 * @param options.timeoutMs - default two minutes
 */
export async function readUntil<T>(options: {
  read(): Promise<T>;
  holds(value: T): boolean;
  signal: AbortSignal;
  consecutive?: number;
  timeoutMs?: number;
}): Promise<T> {
  const { read, holds, signal, consecutive = 1, timeoutMs = 120_000 } = options;
  const deadline = Date.now() + timeoutMs;
  let pause = 100;
  let held = 0;
  for (;;) {
    signal.throwIfAborted();
    const value = await read();
    held = holds(value) ? held + 1 : 0;
    if (held >= consecutive || Date.now() + pause > deadline) {
      return value;
    }
    await delay(pause, undefined, { signal });
    pause = Math.min(pause * 2, 5_000);
  }
}
