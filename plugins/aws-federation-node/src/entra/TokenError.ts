/**
 * The sign-in to a tenant failed. Its name becomes the code of the Graph library's error,
 * which is how it is told from errors of Graph.
 */
export class TokenError extends Error {
  static readonly code = 'TokenError';
  readonly name = TokenError.code;
}
