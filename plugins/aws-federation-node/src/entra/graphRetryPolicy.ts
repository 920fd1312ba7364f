import { GraphError } from '@microsoft/microsoft-graph-client';
import {
  DelegateBackoff,
  handleWhen,
  IRetryBackoffContext,
  retry,
  RetryPolicy,
} from 'cockatiel';
import { GraphTiming } from './GraphTiming';
import { parseRetryAfter } from './parseRetryAfter';
import { TokenError } from './TokenError';

const serverErrors = new Set([500, 502, 503, 504]);

function retryAfter(error: GraphError): number | undefined {
  const headers: unknown = error.headers;
  return headers instanceof Headers
    ? parseRetryAfter(headers.get('Retry-After'), new Date())
    : undefined;
}

/**
 * The one rule for sending a request to Graph again. Throttled requests were not carried
 * out and are always sent again; lost answers and errors of the server only when the
 * request may take effect twice. Waits as long as Graph asks for, else longer each time, with jitter;
 * a wait that would end after the deadline is not begun.
 *
 * @param options.repeatable - the request may take effect twice without harm
 * @param options.alsoRetry - more answers that pass with time, for example 404 right after a create
 * @param options.endsAt - the deadline, in milliseconds since 1970
 */
export function graphRetryPolicy(options: {
  repeatable: boolean;
  alsoRetry?: (error: GraphError) => boolean;
  endsAt: () => number;
  timing: Pick<GraphTiming, 'firstWaitMs' | 'longestWaitMs' | 'otherReplicaMs'>;
  signal?: AbortSignal;
}): RetryPolicy {
  const { repeatable, alsoRetry, endsAt, timing, signal } = options;

  const isTransient = (error: GraphError): boolean => {
    if (error.code === TokenError.code) {
      return false;
    }
    if (error.statusCode === 429 || alsoRetry?.(error)) {
      return true;
    }
    return (
      repeatable &&
      (error.statusCode === -1 || serverErrors.has(error.statusCode))
    );
  };

  const wait = ({ attempt, result }: IRetryBackoffContext<unknown>): number => {
    const asked =
      'error' in result && result.error instanceof GraphError
        ? retryAfter(result.error)
        : undefined;
    if (asked !== undefined) {
      return asked + Math.random() * timing.firstWaitMs;
    }
    // Another replica may answer the next moment; a server in trouble, or one that does
    // not know the application yet, needs time.
    const isBehind =
      'error' in result &&
      result.error instanceof GraphError &&
      result.error.statusCode !== 401 &&
      result.error.statusCode !== 403 &&
      alsoRetry?.(result.error) === true;
    const longest = Math.min(
      timing.firstWaitMs * 2 ** (attempt - 1),
      isBehind ? timing.otherReplicaMs : timing.longestWaitMs,
    );
    return longest * (0.5 + Math.random() / 2);
  };

  const policy = handleWhen(
    error =>
      error instanceof GraphError &&
      !signal?.aborted &&
      Date.now() + (retryAfter(error) ?? 0) < endsAt() &&
      isTransient(error),
  );
  return retry(policy, {
    maxAttempts: Number.MAX_SAFE_INTEGER,
    backoff: new DelegateBackoff(wait),
  });
}
