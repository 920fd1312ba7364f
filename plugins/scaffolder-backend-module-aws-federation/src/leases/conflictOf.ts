import { ResponseError } from '@backstage/errors';

/** The backend's sentence when it answered 409; undefined for every other failure. */
export function conflictOf(error: unknown): string | undefined {
  return error instanceof ResponseError && error.statusCode === 409
    ? error.cause.message
    : undefined;
}
