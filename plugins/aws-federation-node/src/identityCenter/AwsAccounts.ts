import { Account, paginateListAccounts } from '@aws-sdk/client-organizations';
import { Accounts, OrganizationAccount } from './Accounts';
import { AwsSession } from './AwsSession';
import { callAws } from './callAws';

/** Accounts through AWS Organizations. */
export class AwsAccounts implements Accounts {
  constructor(private readonly session: AwsSession) {}

  async list(): Promise<OrganizationAccount[]> {
    const { organizations, signal } = this.session;
    return callAws(
      this.session,
      {
        cloud: 'AWS Organizations',
        operation: 'ListAccounts',
        action: 'organizations:ListAccounts',
      },
      async () => {
        const accounts: OrganizationAccount[] = [];
        for await (const page of paginateListAccounts(
          { client: organizations },
          {},
          { abortSignal: signal },
        )) {
          for (const account of page.Accounts ?? []) {
            accounts.push({
              id: account.Id ?? '',
              name: account.Name ?? '',
              mail: account.Email,
              active: isActive(account),
            });
          }
        }
        return accounts;
      },
    );
  }
}

/** `Status` is what `State` was called before; AWS answers with one or both. */
function isActive({ State, Status }: Account): boolean {
  return (State ?? Status ?? 'ACTIVE') === 'ACTIVE';
}
