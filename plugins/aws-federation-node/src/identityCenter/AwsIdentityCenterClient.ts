import {
  DescribeUserCommand,
  GetUserIdCommand,
  IdentitystoreClient,
  paginateListUsers,
  User,
} from '@aws-sdk/client-identitystore';
import {
  DescribeOrganizationCommand,
  Organization,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { SSOAdminClient } from '@aws-sdk/client-sso-admin';
import { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { AwsPartition, OrganizationConfig } from '../config/OrganizationConfig';
import { AccountAssignments } from './AccountAssignments';
import { Accounts } from './Accounts';
import { AwsAccountAssignments } from './AwsAccountAssignments';
import { AwsAccounts } from './AwsAccounts';
import { AwsCredentialsError } from './AwsCredentialsError';
import { AwsDelegation } from './AwsDelegation';
import { AwsGroups } from './AwsGroups';
import { AwsInstances } from './AwsInstances';
import { AwsOperation } from './AwsOperation';
import { AwsPermissionSets } from './AwsPermissionSets';
import { AwsSession } from './AwsSession';
import { callAws } from './callAws';
import { Delegation } from './Delegation';
import { Groups } from './Groups';
import {
  IdentityCenterClient,
  StoreUser,
  UserCount,
} from './IdentityCenterClient';
import { Instances } from './Instances';
import { isMissingObject } from './isMissingObject';
import { limitRequests } from './limitRequests';
import { limitTime } from './limitTime';
import { listPages } from './listPages';
import { PermissionSets } from './PermissionSets';

/** Each partition has one Region in which AWS Organizations answers. */
const organizationsRegions: Record<AwsPartition, string> = {
  aws: 'us-east-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-cn': 'cn-northwest-1',
};

/**
 * AWS's own APIs for one organization, with the credentials of `organization.accountId`.
 */
export class AwsIdentityCenterClient implements IdentityCenterClient {
  static create(options: {
    organization: OrganizationConfig;
    credentialsManager: AwsCredentialsManager;
    signal?: AbortSignal;
    /** How long one request may take, in milliseconds, the times that it is sent again included. */
    patienceMs?: number;
  }): AwsIdentityCenterClient {
    const { organization, credentialsManager, signal, patienceMs } = options;
    const credentialsOf = (accountId: string) => async () => {
      try {
        // By account id: ARNs of Identity Center hold no account.
        const { sdkCredentialProvider } =
          await credentialsManager.getCredentialProvider({ accountId });
        return await sdkCredentialProvider();
      } catch (error) {
        throw new AwsCredentialsError(
          error instanceof Error ? error.message : undefined,
        );
      }
    };
    const common = {
      region: organization.region,
      retryMode: 'adaptive',
      maxAttempts: 5,
      requestHandler: {
        connectionTimeout: 5_000,
        requestTimeout: 30_000,
        // Else the SDK complains in the log, and goes on waiting.
        throwOnRequestTimeout: true,
      },
      credentials: credentialsOf(organization.accountId),
    };
    const ssoAdmin = { ...common, endpoint: organization.endpoints.ssoAdmin };
    const organizations = {
      ...common,
      region: organizationsRegions[organization.partition],
      endpoint: organization.endpoints.organizations,
    };
    const session: AwsSession = {
      organization,
      ssoAdmin: new SSOAdminClient(ssoAdmin),
      ssoAdminOnce: new SSOAdminClient({ ...ssoAdmin, maxAttempts: 1 }),
      ssoAdminIn: region => {
        const there = { ...ssoAdmin, region, maxAttempts: 2 };
        const client = new SSOAdminClient(there);
        limitTime(client, patienceMs);
        return client;
      },
      identityStore: new IdentitystoreClient({
        ...common,
        endpoint: organization.endpoints.identityStore,
      }),
      organizations: new OrganizationsClient(organizations),
      managementOrganizations: new OrganizationsClient({
        ...organizations,
        credentials: credentialsOf(organization.managementAccountId),
      }),
      signal,
    };
    // An organization has one instance, and each of its APIs a rate of its own.
    const { organizationId } = organization;
    limitRequests(session.ssoAdmin, `sso-admin ${organizationId}`);
    limitRequests(session.ssoAdminOnce, `sso-admin ${organizationId}`);
    limitRequests(session.identityStore, `identitystore ${organizationId}`);
    limitTime(session.ssoAdmin, patienceMs);
    limitTime(session.ssoAdminOnce, patienceMs);
    limitTime(session.identityStore, patienceMs);
    limitTime(session.organizations, patienceMs);
    limitTime(session.managementOrganizations, patienceMs);
    return new AwsIdentityCenterClient(session);
  }

  readonly delegation: Delegation;
  readonly instances: Instances;
  readonly permissionSets: PermissionSets;
  readonly accountAssignments: AccountAssignments;
  readonly accounts: Accounts;
  readonly groups: Groups;

  private constructor(private readonly session: AwsSession) {
    this.delegation = new AwsDelegation(session);
    this.instances = new AwsInstances(session);
    this.permissionSets = new AwsPermissionSets(session);
    this.accountAssignments = new AwsAccountAssignments(session);
    this.accounts = new AwsAccounts(session);
    this.groups = new AwsGroups(session);
  }

  async describeOrganization(): Promise<Organization> {
    const operation: AwsOperation = {
      cloud: 'AWS Organizations',
      operation: 'DescribeOrganization',
      action: 'organizations:DescribeOrganization',
    };
    return callAws(this.session, operation, async () => {
      const { Organization: found } = await this.session.organizations.send(
        new DescribeOrganizationCommand({}),
        { abortSignal: this.session.signal },
      );
      return found ?? {};
    });
  }

  async findUserId(
    identityStoreId: string,
    userName: string,
  ): Promise<string | undefined> {
    const operation: AwsOperation = {
      cloud: 'Identity Store',
      operation: 'GetUserId',
      action: 'identitystore:GetUserId',
    };
    return callAws(this.session, operation, async () => {
      try {
        const { UserId } = await this.session.identityStore.send(
          new GetUserIdCommand({
            IdentityStoreId: identityStoreId,
            AlternateIdentifier: {
              UniqueAttribute: {
                AttributePath: 'userName',
                AttributeValue: userName,
              },
            },
          }),
          { abortSignal: this.session.signal },
        );
        return UserId;
      } catch (error) {
        if (isMissingObject(error)) {
          return undefined;
        }
        throw error;
      }
    });
  }

  async hasUser(identityStoreId: string, userId: string): Promise<boolean> {
    return Boolean(await this.describeUser(identityStoreId, userId));
  }

  async hasEnabledUser(
    identityStoreId: string,
    userId: string,
  ): Promise<boolean> {
    const user = await this.describeUser(identityStoreId, userId);
    return Boolean(user && isEnabled(user));
  }

  async countUsers(identityStoreId: string): Promise<UserCount> {
    const count = { total: 0, enabled: 0, enabledProvisioned: 0 };
    for await (const { Users = [] } of this.userPages(identityStoreId)) {
      const enabled = Users.filter(isEnabled);
      count.total += Users.length;
      count.enabled += enabled.length;
      count.enabledProvisioned += enabled.filter(
        ({ ExternalIds }) => ExternalIds?.length,
      ).length;
    }
    return count;
  }

  async *eachUser(identityStoreId: string): AsyncGenerator<StoreUser> {
    for await (const page of this.userPages(identityStoreId)) {
      for (const user of page.Users ?? []) {
        yield {
          id: user.UserId ?? '',
          userName: user.UserName ?? '',
          mails: (user.Emails ?? []).flatMap(({ Value }) => Value ?? []),
          enabled: isEnabled(user),
        };
      }
    }
  }

  private async describeUser(
    identityStoreId: string,
    userId: string,
  ): Promise<Pick<User, 'UserStatus'> | undefined> {
    const operation: AwsOperation = {
      cloud: 'Identity Store',
      operation: 'DescribeUser',
      action: 'identitystore:DescribeUser',
    };
    return callAws(this.session, operation, async () => {
      try {
        return await this.session.identityStore.send(
          new DescribeUserCommand({
            IdentityStoreId: identityStoreId,
            UserId: userId,
          }),
          { abortSignal: this.session.signal },
        );
      } catch (error) {
        if (isMissingObject(error)) return undefined;
        throw error;
      }
    });
  }

  private userPages(identityStoreId: string) {
    const { identityStore, signal: abortSignal } = this.session;
    return listPages(
      this.session,
      {
        cloud: 'Identity Store',
        operation: 'ListUsers',
        action: 'identitystore:ListUsers',
      },
      paginateListUsers(
        { client: identityStore, pageSize: 100 },
        { IdentityStoreId: identityStoreId },
        { abortSignal },
      ),
    );
  }
}

/** Where AWS says nothing of it, a user is enabled. */
function isEnabled({ UserStatus }: Pick<User, 'UserStatus'>): boolean {
  return UserStatus !== 'DISABLED';
}
