/**
 * The body of an answer of Graph that is an error.
 */
export function graphError(code: string, message: string) {
  return {
    error: { code, message, innerError: { 'request-id': 'request-1' } },
  };
}
