import { GraphError } from '@microsoft/microsoft-graph-client';
import { unwrapGraphError } from './unwrapGraphError';

/**
 * Graph does not have the action in this cloud: it takes its name for a property that
 * does not exist.
 */
export function isUnknownAction(error: unknown): boolean {
  return (
    error instanceof GraphError &&
    (error.statusCode === 405 ||
      error.statusCode === 501 ||
      /Resource not found for the segment/i.test(
        unwrapGraphError(error).message ?? '',
      ))
  );
}
