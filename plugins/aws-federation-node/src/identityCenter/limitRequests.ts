import type { FinalizeRequestMiddleware, MiddlewareStack } from '@smithy/types';
import Bottleneck from 'bottleneck';

// Each API of an instance takes 20 requests a second from everybody together
// (https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html). Half of that
// leaves room for other replicas and for people; a short burst stays below it too. One limiter for each instance and API,
// shared by all clients of this process.
const limiters = new Bottleneck.Group({
  reservoir: 10,
  reservoirIncreaseAmount: 5,
  reservoirIncreaseInterval: 500,
  reservoirIncreaseMaximum: 10,
});

/**
 * Makes every request of an SDK client, each repetition included, wait for its turn.
 * @param key - names the API and the instance behind it
 */
export function limitRequests<Input extends object, Output extends object>(
  client: { middlewareStack: MiddlewareStack<Input, Output> },
  key: string,
): void {
  const limited: FinalizeRequestMiddleware<Input, Output> =
    next => async args =>
      limiters.key(key).schedule(async () => next(args));
  client.middlewareStack.addRelativeTo(limited, {
    // Before the request is signed: a signature grows old while it waits.
    relation: 'after',
    toMiddleware: 'retryMiddleware',
    name: 'limitRequestsMiddleware',
    override: true,
  });
}
