import { isError, ResponseError } from '@backstage/errors';

/**
 * Why nothing, or nothing new, can be shown. `detail` is the backend's own sentence.
 */
export interface Failure {
  kind: 'forbidden' | 'notConfigured' | 'signedOut' | 'unreachable';
  detail?: string;
}

/** Sorts an error of the API client by what the reader can do about it. */
export function readFailure(error: unknown): Failure {
  const detail = readDetail(error);
  switch (readStatus(error)) {
    case 401:
      return { kind: 'signedOut', detail };
    case 403:
      return { kind: 'forbidden', detail };
    case 404:
      return { kind: 'notConfigured', detail };
    default:
      return { kind: 'unreachable', detail };
  }
}

function readStatus(error: unknown): number | undefined {
  if (error instanceof ResponseError) {
    return error.statusCode;
  }
  // The class differs when two versions of the errors package are installed.
  if (isError(error) && typeof error.statusCode === 'number') {
    return error.statusCode;
  }
  return undefined;
}

/** As `@backstage/errors` tells an answer that it cannot read. */
const foreignAnswer = /^(?<status>Request failed with status \d+[^,]*)(,|$)/;

function readDetail(error: unknown): string | undefined {
  if (!isError(error)) {
    return undefined;
  }
  const { message } = isError(error.cause) ? error.cause : error;
  // What is no answer of the backend, such as a proxy's page, is quoted there whole.
  const status = foreignAnswer.exec(message)?.groups?.status;
  return status ? `${status}.` : message;
}
