import { AwsOrganizationState } from '../../state/AwsOrganizationState';
import { AwsError } from '../AwsError';
import { requiredString } from '../validateInput';

/** The account of `AccountId`. */
export function findAccount(
  organization: AwsOrganizationState,
  input: Record<string, unknown>,
) {
  const id = requiredString(input, 'AccountId', /^\d{12}$/);
  const account = organization.accounts.find(each => each.id === id);
  if (!account) {
    throw new AwsError(
      'AccountNotFoundException',
      "You specified an account that doesn't exist.",
    );
  }
  return account;
}
