import { AwsOrganizationState } from '../../state/AwsOrganizationState';
import { AwsError } from '../AwsError';
import { requiredString } from '../validateInput';

/** The account id in the member `name`, which must be one of the organization's. */
export function requireAccount(
  organization: AwsOrganizationState,
  input: Record<string, unknown>,
  name: string,
): string {
  const id = requiredString(input, name, /^\d{12}$/);
  if (!organization.accounts.some(account => account.id === id)) {
    throw new AwsError(
      'ResourceNotFoundException',
      `Account ${id} not found in the organization.`,
    );
  }
  return id;
}
