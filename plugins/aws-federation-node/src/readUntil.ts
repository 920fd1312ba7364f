import { setTimeout as delay } from 'node:timers/promises';

/**
 * Reads until what is read holds, starting fast and slowing down, because both clouds
 * show a write only after a while that nobody knows beforehand. Returns the last
 * reading when the time is up: the caller says what is missing.
 *
 * @param options.consecutive - how many readings in a row must hold, because replicas
 *   differ; default 1
 * @param options.deadlineMs - default two minutes
 * @throws what `read` throws, and an error when the signal is aborted
 * @public
 */
export async function readUntil<T>(options: {
  read(): Promise<T>;
  holds(value: T): boolean;
  signal?: AbortSignal;
  consecutive?: number;
  deadlineMs?: number;
  firstWaitMs?: number;
  longestWaitMs?: number;
}): Promise<T> {
  const { read, holds, signal, consecutive = 1 } = options;
  const { firstWaitMs = 250, longestWaitMs = 5_000 } = options;
  const endsAt = Date.now() + (options.deadlineMs ?? 2 * 60_000);
  let slowing = firstWaitMs;
  let held = 0;
  for (;;) {
    signal?.throwIfAborted();
    const value = await read();
    held = holds(value) ? held + 1 : 0;
    const left = endsAt - Date.now();
    if (held >= consecutive || left <= 0) {
      return value;
    }
    const wait = held > 0 ? firstWaitMs : slowing;
    if (held === 0) slowing = Math.min(slowing * 2, longestWaitMs);
    await delay(Math.min(wait, left), undefined, { signal });
  }
}
