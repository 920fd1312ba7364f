import { CloudError } from '../../CloudError';
import { OrganizationAccount } from '../../identityCenter/Accounts';
import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';

/**
 * Accounts of the organization that are closed or suspended. Who may not list the accounts
 * hears of a closed one from AWS, account by account.
 */
export async function listClosedAccounts({
  accounts,
}: IdentityCenterClient): Promise<OrganizationAccount[]> {
  try {
    return (await accounts.list()).filter(({ active }) => !active);
  } catch (error) {
    if (error instanceof CloudError && error.status === 400) return [];
    throw error;
  }
}
