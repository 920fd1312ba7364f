import { AwsOrganizationState } from '../../state/AwsOrganizationState';
import { epochSeconds } from '../epochSeconds';

/** The simulator keeps no dates of accounts; organizations are older than any seed. */
const joinedAt = epochSeconds('2020-01-01T00:00:00Z');

type Account = AwsOrganizationState['accounts'][number];

export function accountArn(
  organization: AwsOrganizationState,
  accountId: string,
): string {
  return `arn:${organization.partition}:organizations::${organization.managementAccountId}:account/${organization.organizationId}/${accountId}`;
}

/** An account as the API `organizations` answers it. */
export function accountView(
  organization: AwsOrganizationState,
  account: Account,
) {
  return {
    Id: account.id,
    Arn: accountArn(organization, account.id),
    Email: account.email,
    Name: account.name,
    Status:
      account.state === 'CLOSED' ? 'SUSPENDED' : account.state ?? 'ACTIVE',
    State: account.state ?? 'ACTIVE',
    JoinedMethod:
      account.id === organization.managementAccountId ? 'INVITED' : 'CREATED',
    JoinedTimestamp: joinedAt,
  };
}
