import { Client, RetryHandlerOptions } from '@microsoft/microsoft-graph-client';
import { randomUUID } from 'node:crypto';
import { attemptInTime } from './attemptInTime';
import { GraphCall } from './GraphCall';
import { GraphTiming } from './GraphTiming';

/**
 * Sends one request once. An empty answer is undefined.
 *
 * @throws GraphError, or whatever ends a connection
 */
export async function requestGraph<T>(
  by: {
    client: Client;
    timing: Pick<GraphTiming, 'attemptMs'>;
    signal: AbortSignal | undefined;
  },
  target: string,
  call: Pick<GraphCall, 'method' | 'body'>,
): Promise<T> {
  const { attemptMs } = by.timing;
  return attemptInTime({ attemptMs, signal: by.signal }, signal =>
    send<T>(by.client, target, call, signal),
  );
}

async function send<T>(
  client: Client,
  target: string,
  call: Pick<GraphCall, 'method' | 'body'>,
  signal: AbortSignal,
): Promise<T> {
  const request = client
    .api(target)
    .header('client-request-id', randomUUID())
    .option('signal', signal)
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
