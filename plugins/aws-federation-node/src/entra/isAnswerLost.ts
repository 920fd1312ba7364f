import { CloudError } from '../CloudError';

/**
 * The request may have taken effect although it failed: no answer came, or the server
 * failed on the way. `instantiate` also answers 404 for applications that it creates.
 */
export function isAnswerLost(error: unknown): error is CloudError {
  return (
    error instanceof CloudError &&
    error.cloud === 'Microsoft Graph' &&
    (error.status === undefined || error.status >= 500)
  );
}
