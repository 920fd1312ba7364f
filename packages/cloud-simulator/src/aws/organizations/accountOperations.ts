import { AwsOperation } from '../AwsOperation';
import { pageOf } from '../pageOf';
import { accountArn, accountView } from './accountView';
import { findAccount } from './findAccount';
import { requireReader } from './requireOrganizationAccess';

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
  requireReader(caller);
  const { organization } = caller;
  const { items, nextToken } = pageOf({
    items: organization.accounts,
    input,
    maxPageSize: 20,
    tokenError: 'InvalidInputException',
  });
  return {
    Accounts: items.map(account => accountView(organization, account)),
    NextToken: nextToken,
  };
};

const describeAccount: AwsOperation = ({ caller, input }) => {
  requireReader(caller);
  const { organization } = caller;
  return {
    Account: accountView(organization, findAccount(organization, input)),
  };
};

/** The organization and its accounts. */
export const accountOperations: Record<string, AwsOperation> = {
  DescribeOrganization: describeOrganization,
  ListAccounts: listAccounts,
  DescribeAccount: describeAccount,
};
