import { Client, RetryHandlerOptions } from '@microsoft/microsoft-graph-client';
import { randomUUID } from 'node:crypto';
import { GraphCall } from './GraphCall';
import { GraphTiming } from './GraphTiming';

/**
 * Sends one request once. An empty answer is undefined.
 *
 * @throws GraphError, or whatever ends a connection
 */
export function requestGraph<T>(
  by: {
    client: Client;
    timing: Pick<GraphTiming, 'attemptMs'>;
    signal: AbortSignal | undefined;
  },
  target: string,
  call: Pick<GraphCall, 'method' | 'body'>,
): Promise<T> {
  const timeout = AbortSignal.timeout(by.timing.attemptMs);
  const request = by.client
    .api(target)
    .header('client-request-id', randomUUID())
    .option(
      'signal',
      by.signal ? AbortSignal.any([by.signal, timeout]) : timeout,
    )
    // The library would send every POST again.
    .middlewareOptions([new RetryHandlerOptions(0, 0)]);
  switch (call.method) {
    case 'GET':
      return request.get();
    case 'POST':
      return request.post(call.body);
    case 'PATCH':
      return request.patch(call.body);
    case 'PUT':
      return request.put(call.body);
    case 'DELETE':
      return request.delete();
    default: {
      const unknown: never = call.method;
      throw new Error(`Unknown method: ${unknown}`);
    }
  }
}
