import { lateGraphError } from './lateGraphError';
import { untilAborted } from './untilAborted';

/**
 * One attempt of a request, as long as an attempt may take, whatever it waits for: a sign-in,
 * too, may hang.
 * @throws a GraphError, see {@link lateGraphError}, when the time is over, and otherwise what the
 *   attempt does
 */
export async function attemptInTime<T>(
  options: { attemptMs: number; signal: AbortSignal | undefined },
  attempt: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { attemptMs, signal } = options;
  const timeout = AbortSignal.timeout(attemptMs);
  const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
  try {
    return await untilAborted(attempt(either), either);
  } catch (error) {
    throw timeout.aborted && !signal?.aborted
      ? lateGraphError(attemptMs)
      : error;
  }
}
