import { RequestHandler } from 'express';
import { SimulatorContext } from '../SimulatorContext';
import { errorAnswer } from './errorAnswer';
import { operationName } from './operationName';

const WINDOW_MS = 10_000;
/** Microsoft's limit for an application in a small tenant. */
const DEFAULT_LIMIT = 3500;
/** Services with a limit of their own: requests per 10 s. */
const OWN_LIMITS: Array<[pattern: RegExp, limit: number]> = [
  [/\/provisionOnDemand$/, 5],
  [/^GET \/auditLogs\//, 5],
];

/**
 * Refuses a client's requests to Graph beyond the limit with 429 and a fractional
 * `Retry-After`. The window follows the real clock: that is what a client waits by.
 */
export function graphRateLimit(
  context: Pick<SimulatorContext, 'store' | 'clock'>,
): RequestHandler {
  const { store, clock } = context;
  const seen = new Map<string, number[]>();

  return (request, response, next) => {
    const operation = operationName(request);
    if (!operation || !request.path.startsWith('/graph/')) {
      next();
      return;
    }
    const own = OWN_LIMITS.find(([pattern]) => pattern.test(operation));
    const limit = own
      ? store.state.graphOwnRequestsPer10s ?? own[1]
      : store.state.graphRequestsPer10s ?? DEFAULT_LIMIT;
    const client = request.header('authorization') ?? request.ip ?? '';
    const key = own ? `${own[0].source} ${client}` : client;
    const now = Date.now();
    // A clock that was turned back leaves requests in the future, which count no more.
    const recent = (seen.get(key) ?? []).filter(
      at => at > now - WINDOW_MS && at <= now,
    );
    // Tokens end after an hour: forget clients that have gone.
    if (seen.size > 1000) seen.clear();
    if (recent.length >= limit) {
      seen.set(key, recent);
      const waitMs = (recent[recent.length - limit] ?? now) + WINDOW_MS - now;
      errorAnswer({
        response,
        operation,
        status: 429,
        retryAfter: Math.max(waitMs, 1) / 1000,
        now: clock.now(),
      });
      return;
    }
    recent.push(now);
    seen.set(key, recent);
    next();
  };
}
