import { AwsOrganizationState } from '../state/AwsOrganizationState';
import { AwsCaller } from './AwsCaller';
import { AwsError } from './AwsError';
import { AwsOperation } from './AwsOperation';
import { epochSeconds } from './epochSeconds';
import { pageOf } from './pageOf';

const ssoServicePrincipal = 'sso.amazonaws.com';
/** The simulator keeps no dates of accounts; organizations are older than any seed. */
const joinedAt = epochSeconds('2020-01-01T00:00:00Z');

function accountArn(organization: AwsOrganizationState, accountId: string) {
  return `arn:${organization.partition}:organizations::${organization.managementAccountId}:account/${organization.organizationId}/${accountId}`;
}

/** What only the management account, or a delegated administrator, may call. */
function requireManagementAccount(caller: AwsCaller) {
  if (caller.accountId !== caller.organization.managementAccountId) {
    throw new AwsError(
      'AccessDeniedException',
      "You don't have permissions to access this resource.",
    );
  }
}

const describeOrganization: AwsOperation = ({ caller: { organization } }) => {
  const { managementAccountId } = organization;
  const management = organization.accounts.find(
    account => account.id === managementAccountId,
  );
  return {
    Organization: {
      Id: organization.organizationId,
      Arn: `arn:${organization.partition}:organizations::${managementAccountId}:organization/${organization.organizationId}`,
      FeatureSet: 'ALL',
      MasterAccountId: managementAccountId,
      MasterAccountArn: accountArn(organization, managementAccountId),
      MasterAccountEmail: management?.email,
      AvailablePolicyTypes: [],
    },
  };
};

const listAccounts: AwsOperation = ({ caller, input }) => {
  requireManagementAccount(caller);
  const { organization } = caller;
  const { items, nextToken } = pageOf({
    items: organization.accounts,
    input,
    maxPageSize: 20,
    tokenError: 'InvalidInputException',
  });
  return {
    Accounts: items.map(account => ({
      Id: account.id,
      Arn: accountArn(organization, account.id),
      Email: account.email,
      Name: account.name,
      Status: 'ACTIVE',
      State: 'ACTIVE',
      JoinedMethod:
        account.id === organization.managementAccountId ? 'INVITED' : 'CREATED',
      JoinedTimestamp: joinedAt,
    })),
    NextToken: nextToken,
  };
};

const listServiceAccess: AwsOperation = ({ caller, input }) => {
  requireManagementAccount(caller);
  const { organization } = caller;
  const { items, nextToken } = pageOf({
    items: organization.trustedAccessEnabled
      ? [{ ServicePrincipal: ssoServicePrincipal, DateEnabled: joinedAt }]
      : [],
    input,
    maxPageSize: 20,
    tokenError: 'InvalidInputException',
  });
  return { EnabledServicePrincipals: items, NextToken: nextToken };
};

/** The simulated organizations administer Identity Center in the management account. */
const listDelegatedAdministrators: AwsOperation = ({ caller }) => {
  requireManagementAccount(caller);
  return { DelegatedAdministrators: [] };
};

/** API of the service `organizations`, by `X-Amz-Target`. */
export const organizationsOperations: Record<string, AwsOperation> = {
  'AWSOrganizationsV20161128.DescribeOrganization': describeOrganization,
  'AWSOrganizationsV20161128.ListAccounts': listAccounts,
  'AWSOrganizationsV20161128.ListAWSServiceAccessForOrganization':
    listServiceAccess,
  'AWSOrganizationsV20161128.ListDelegatedAdministrators':
    listDelegatedAdministrators,
};
