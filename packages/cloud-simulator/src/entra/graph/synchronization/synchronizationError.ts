import { GraphError } from '../GraphError';

/**
 * An error of the service behind the synchronization API. Graph does not know its
 * codes: the real error comes as JSON inside the message of an `UnknownError`.
 */
export function synchronizationError(
  status: number,
  code: string,
  message: string | null,
): GraphError {
  const inner = {
    error: { code, message, target: null, details: [], innerError: null },
  };
  return new GraphError(status, 'UnknownError', JSON.stringify(inner, null, 2));
}
