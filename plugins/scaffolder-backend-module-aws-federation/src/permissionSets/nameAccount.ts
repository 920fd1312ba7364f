import { OrganizationAccount } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Id of an account with its name, for example `111122223333 (Sandbox)`. */
export function nameAccount(
  accountId: string,
  accounts: OrganizationAccount[],
): string {
  const name = accounts.find(({ id }) => id === accountId)?.name;
  return name ? `${accountId} (${name})` : accountId;
}
