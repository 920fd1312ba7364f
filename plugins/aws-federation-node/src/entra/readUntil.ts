import { setTimeout } from 'node:timers/promises';

/**
 * Reads again and again, fast at first, until there is something to return. Clouds copy
 * what was written with a delay that nobody knows beforehand.
 *
 * @param options.read - undefined: not yet
 * @param options.deadlineMs - two minutes unless set
 * @returns what was read, or undefined when the deadline passed
 * @throws what `read` throws, and the signal's reason when it is aborted
 * @public
 */
export async function readUntil<T>(options: {
  read(): Promise<T | undefined>;
  deadlineMs?: number;
  firstWaitMs?: number;
  longestWaitMs?: number;
  signal?: AbortSignal;
}): Promise<T | undefined> {
  const {
    read,
    deadlineMs = 2 * 60_000,
    firstWaitMs = 250,
    longestWaitMs = 5_000,
    signal,
  } = options;
  const endsAt = Date.now() + deadlineMs;
  let wait = firstWaitMs;
  for (;;) {
    signal?.throwIfAborted();
    const value = await read();
    if (value !== undefined) {
      return value;
    }
    const left = endsAt - Date.now();
    if (left <= 0) {
      return undefined;
    }
    await setTimeout(Math.min(wait, left), undefined, { signal });
    wait = Math.min(wait * 1.6, longestWaitMs);
  }
}
