import { AwsCaller } from '../AwsCaller';

/** Whether the caller's account is in the organization; it may have left. */
export function isMember({ organization, accountId }: AwsCaller): boolean {
  return organization.accounts.some(({ id }) => id === accountId);
}
