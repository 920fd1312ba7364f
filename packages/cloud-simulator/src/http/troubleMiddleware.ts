import { setTimeout } from 'node:timers/promises';
import { RequestHandler, Response } from 'express';
import { SimulatorContext } from '../SimulatorContext';
import { errorAnswer } from './errorAnswer';
import { operationName } from './operationName';

/** Makes API requests slow or fail as the control API was told. */
export function troubleMiddleware(
  context: Pick<SimulatorContext, 'store' | 'clock'>,
): RequestHandler {
  const { store, clock } = context;
  return async (request, response, next) => {
    const operation = operationName(request);
    if (!operation) {
      next();
      return;
    }
    if (store.state.latencyMs > 0) await setTimeout(store.state.latencyMs);

    const fault = store.state.faults.find(
      each => each.operation === operation && each.remaining > 0,
    );
    if (!fault) {
      next();
      return;
    }
    fault.remaining -= 1;
    store.state.faults = store.state.faults.filter(each => each.remaining > 0);
    store.changed();
    switch (fault.kind) {
      case 'status':
        errorAnswer({
          response,
          operation,
          status: fault.status ?? 500,
          retryAfter: fault.retryAfter,
          now: clock.now(),
        });
        return;
      case 'drop':
        request.socket.destroy();
        return;
      case 'lost-answer':
        loseAnswer(response);
        next();
        return;
      case 'delay':
        await setTimeout(fault.delayMs ?? 0);
        next();
        return;
      default:
        next(new Error(`The fault kind ${String(fault.kind)} is not known.`));
    }
  };
}

/** The handler does its work, then the connection breaks instead of answering. */
function loseAnswer(response: Response) {
  const breakConnection = () => {
    response.socket?.destroy();
    return response;
  };
  response.write = () => {
    breakConnection();
    return true;
  };
  response.end = breakConnection;
}
