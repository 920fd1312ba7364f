import { setTimeout } from 'node:timers/promises';
import { RequestHandler, Response } from 'express';
import { scimAnswersAt } from '../scim/scimAnswersAt';
import { SimulatorContext } from '../SimulatorContext';
import { Fault } from '../state/CloudState';
import { CloudStore } from '../state/CloudStore';
import { errorAnswer } from './errorAnswer';
import { isWrite } from './isWrite';
import { operationName } from './operationName';

/** Makes API requests slow or fail as the control API was told. */
export function troubleMiddleware(
  context: Pick<SimulatorContext, 'store' | 'clock' | 'observer'>,
): RequestHandler {
  const { store, clock, observer } = context;
  return async (request, response, next) => {
    const operation = operationName(request);
    if (!operation) {
      next();
      return;
    }
    const fault = takeFault(store, operation);
    // Clients come to SCIM only to ask what it can do.
    const byEngine =
      operation.startsWith('SCIM ') &&
      operation !== 'SCIM GET /ServiceProviderConfig';
    const observed = { operation, byEngine, fault };
    observer?.arrived?.(observed);
    if (observer) watchEnd(response, () => observer.ended?.(observed));
    if (store.state.latencyMs > 0) await setTimeout(store.state.latencyMs);

    const isStaleAwaited = store.state.faults.some(
      ({ kind }) => kind === 'stale',
    );
    if (isStaleAwaited && isWrite(operation)) store.remember();
    switch (fault?.kind) {
      case undefined:
        next();
        return;
      case 'status':
        errorAnswer({
          response,
          operation,
          status: fault?.status ?? 500,
          retryAfter: fault?.retryAfter,
          now: clock.now(),
          scimAnswers: scimAnswersAt(
            store.state.organizations,
            request.originalUrl,
          ),
        });
        return;
      case 'drop':
        request.socket.destroy();
        observer?.ended?.(observed);
        return;
      case 'lost-answer':
        loseAnswer(response, () => {
          observer?.lost?.(observed);
          observer?.ended?.(observed);
        });
        next();
        return;
      case 'delay':
        await setTimeout(fault?.delayMs ?? 0);
        next();
        return;
      case 'stale':
        store.readStale(next);
        return;
      default:
        next(new Error(`The fault kind ${String(fault?.kind)} is not known.`));
    }
  };
}

/** The fault that hits this request, if one does; it is used up by that. */
function takeFault(store: CloudStore, operation: string): Fault | undefined {
  const fault = store.state.faults.find(
    each =>
      (each.operation === operation || each.operation === '*') &&
      each.remaining > 0,
  );
  if (!fault) return undefined;
  store.changed();
  if (fault.skip) {
    fault.skip -= 1;
    return undefined;
  }
  fault.remaining -= 1;
  store.state.faults = store.state.faults.filter(each => each.remaining > 0);
  return fault;
}

/** Says when the handler has done its work, also when nobody waits for it any more. */
function watchEnd(response: Response, ended: () => void) {
  const end = response.end;
  response.end = new Proxy(end, {
    apply(target, self, values) {
      response.end = end;
      ended();
      return Reflect.apply(target, self, values);
    },
  });
}

/** The handler does its work, then the connection breaks instead of answering. */
function loseAnswer(response: Response, lost: () => void) {
  let isLost = false;
  const breakConnection = () => {
    if (!isLost) lost();
    isLost = true;
    response.socket?.destroy();
    return response;
  };
  response.write = () => {
    breakConnection();
    return true;
  };
  response.end = breakConnection;
}
