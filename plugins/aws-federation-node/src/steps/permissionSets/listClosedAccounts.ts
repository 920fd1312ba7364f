import { CloudError } from '../../CloudError';
import { OrganizationAccount } from '../../identityCenter/Accounts';
import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';

/**
 * Accounts of the organization that are closed or suspended. Who may not list the accounts
 * hears of a closed one from AWS, account by account.
 */
export async function listClosedAccounts(
  identityCenter: IdentityCenterClient,
): Promise<OrganizationAccount[]> {
  const all = await listAccountsIfAllowed(identityCenter);
  return (all ?? []).filter(({ active }) => !active);
}

/** All accounts of the organization; undefined where the portal may not list them. */
export async function listAccountsIfAllowed({
  accounts,
}: IdentityCenterClient): Promise<OrganizationAccount[] | undefined> {
  try {
    return await accounts.list();
  } catch (error) {
    if (error instanceof CloudError && error.status === 400) return undefined;
    throw error;
  }
}
