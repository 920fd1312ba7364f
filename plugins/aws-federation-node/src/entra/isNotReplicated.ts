import { GraphError } from '@microsoft/microsoft-graph-client';

/**
 * Answers that a write gets while the object, or an earlier change of it, has not reached
 * every replica of the directory.
 */
export function isNotReplicated(error: GraphError): boolean {
  return (
    error.statusCode === 404 ||
    error.statusCode === 409 ||
    (error.statusCode === 400 &&
      /Not a valid reference update/i.test(error.message))
  );
}
