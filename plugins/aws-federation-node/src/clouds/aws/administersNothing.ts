import { CloudError } from '../../CloudError';

/**
 * AWS has denied what it tells the management account and administrators of some service
 * alone. A role that lacks the permission is denied with another sentence, which names the
 * action.
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAWSServiceAccessForOrganization.html
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListDelegatedAdministrators.html
 */
export function administersNothing(error: unknown): boolean {
  return (
    error instanceof CloudError &&
    error.code === 'AccessDeniedException' &&
    error.cause instanceof Error &&
    !/not authorized to perform/i.test(error.cause.message)
  );
}
