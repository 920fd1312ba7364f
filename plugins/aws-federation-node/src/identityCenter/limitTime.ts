import type {
  DeserializeMiddleware,
  FinalizeRequestMiddleware,
  MiddlewareStack,
} from '@smithy/types';
import { RequestPatience } from './RequestPatience';

/**
 * Ends every request of an SDK client that takes too long, the times that it is sent again
 * and the waits between them included. The wait for its turn is not.
 *
 * @param ms - undefined: the SDK alone says when to give up
 */
export function limitTime<Input extends object, Output extends object>(
  client: { middlewareStack: MiddlewareStack<Input, Output> },
  ms: number | undefined,
): void {
  if (ms === undefined) return;
  const requests = new WeakMap<object, RequestPatience>();
  const whole: FinalizeRequestMiddleware<Input, Output> =
    (next, context) => async args => {
      const patience = new RequestPatience(ms);
      requests.set(context, patience);
      return patience.wait(() => next(args));
    };
  const attempt: DeserializeMiddleware<Input, Output> =
    (next, context) => async args => {
      const patience = requests.get(context);
      return patience ? patience.attempt(() => next(args)) : next(args);
    };
  client.middlewareStack.addRelativeTo(whole, {
    relation: 'before',
    toMiddleware: 'retryMiddleware',
    name: 'limitTimeMiddleware',
    override: true,
  });
  client.middlewareStack.add(attempt, {
    step: 'deserialize',
    priority: 'high',
    name: 'limitTimeOfAttemptMiddleware',
    override: true,
  });
}
