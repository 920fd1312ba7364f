import { CloudError } from '../../CloudError';

/** What Entra answers where it does not even try. */
export function unauthorized(operation: string): CloudError {
  return new CloudError({
    cloud: 'Microsoft Graph',
    operation,
    status: 401,
    code: 'UnknownError',
    what: 'Entra does not let the portal do this now',
    remedy: 'Try again.',
  });
}
