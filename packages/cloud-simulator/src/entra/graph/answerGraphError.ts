import { randomUUID } from 'node:crypto';
import { ErrorRequestHandler, RequestHandler } from 'express';
import { SimulatorContext } from '../../SimulatorContext';
import { GraphError } from './GraphError';

/** Gives each answer the ids by which support finds it. */
export const identifyRequest: RequestHandler = (request, response, next) => {
  const requestId = randomUUID();
  response.set('request-id', requestId);
  response.set(
    'client-request-id',
    request.get('client-request-id') || requestId,
  );
  next();
};

/** Answers every failure in Graph's form. */
export function answerGraphError(
  context: SimulatorContext,
): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const failure = toGraphError(error);
    response
      .status(failure.status)
      .set(failure.headers)
      .json({
        error: {
          code: failure.code,
          message: failure.message,
          innerError: {
            date: context.clock.now().toISOString().slice(0, 19),
            'request-id': response.get('request-id'),
            'client-request-id': response.get('client-request-id'),
          },
        },
      });
  };
}

function toGraphError(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  // The JSON parser of express says what it dislikes with a 4xx.
  const status = (error as { status?: unknown })?.status;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new GraphError(
      status,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  return new GraphError(500, 'InternalServerError', message);
}
