import {
  GetUserIdCommand,
  IdentitystoreClient,
  paginateListUsers,
  ResourceNotFoundException,
} from '@aws-sdk/client-identitystore';
import {
  DescribeOrganizationCommand,
  Organization,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import {
  InstanceMetadata,
  paginateListInstances,
  SSOAdminClient,
} from '@aws-sdk/client-sso-admin';
import { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { AwsPartition, OrganizationConfig } from '../config/OrganizationConfig';
import { AwsCredentialsError } from './AwsCredentialsError';
import { AwsOperation } from './AwsOperation';
import { IdentityCenterClient } from './IdentityCenterClient';
import { toCloudError } from './toCloudError';

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
  }): AwsIdentityCenterClient {
    const { organization, credentialsManager, signal } = options;
    const common = {
      region: organization.region,
      retryMode: 'adaptive',
      maxAttempts: 5,
      requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000 },
      credentials: async () => {
        try {
          // By account id: ARNs of Identity Center hold no account.
          const { sdkCredentialProvider } =
            await credentialsManager.getCredentialProvider({
              accountId: organization.accountId,
            });
          return await sdkCredentialProvider();
        } catch (error) {
          throw new AwsCredentialsError(
            error instanceof Error ? error.message : undefined,
          );
        }
      },
    };
    return new AwsIdentityCenterClient(
      organization,
      new SSOAdminClient({
        ...common,
        endpoint: organization.endpoints.ssoAdmin,
      }),
      new IdentitystoreClient({
        ...common,
        endpoint: organization.endpoints.identityStore,
      }),
      new OrganizationsClient({
        ...common,
        region: organizationsRegions[organization.partition],
        endpoint: organization.endpoints.organizations,
      }),
      signal,
    );
  }

  private constructor(
    private readonly organization: OrganizationConfig,
    private readonly ssoAdmin: SSOAdminClient,
    private readonly identityStore: IdentitystoreClient,
    private readonly organizations: OrganizationsClient,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async describeOrganization(): Promise<Organization> {
    const operation: AwsOperation = {
      cloud: 'AWS Organizations',
      operation: 'DescribeOrganization',
      action: 'organizations:DescribeOrganization',
    };
    return this.call(operation, async () => {
      const { Organization: found } = await this.organizations.send(
        new DescribeOrganizationCommand({}),
        { abortSignal: this.signal },
      );
      return found ?? {};
    });
  }

  async findInstance(): Promise<InstanceMetadata | undefined> {
    const operation: AwsOperation = {
      cloud: 'IAM Identity Center',
      operation: 'ListInstances',
      action: 'sso:ListInstances',
    };
    return this.call(operation, async () => {
      for await (const page of paginateListInstances(
        { client: this.ssoAdmin },
        {},
        { abortSignal: this.signal },
      )) {
        // Instances of single accounts are listed too.
        const instance = page.Instances?.find(
          candidate =>
            candidate.OwnerAccountId === this.organization.managementAccountId,
        );
        if (instance) {
          return instance;
        }
      }
      return undefined;
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
    return this.call(operation, async () => {
      try {
        const { UserId } = await this.identityStore.send(
          new GetUserIdCommand({
            IdentityStoreId: identityStoreId,
            AlternateIdentifier: {
              UniqueAttribute: {
                AttributePath: 'userName',
                AttributeValue: userName,
              },
            },
          }),
          { abortSignal: this.signal },
        );
        return UserId;
      } catch (error) {
        // The store itself may be what is missing, or its key.
        if (
          error instanceof ResourceNotFoundException &&
          error.ResourceType !== 'IDENTITY_STORE' &&
          error.Reason === undefined
        ) {
          return undefined;
        }
        throw error;
      }
    });
  }

  async countUsers(identityStoreId: string): Promise<number> {
    const operation: AwsOperation = {
      cloud: 'Identity Store',
      operation: 'ListUsers',
      action: 'identitystore:ListUsers',
    };
    return this.call(operation, async () => {
      let count = 0;
      for await (const page of paginateListUsers(
        { client: this.identityStore, pageSize: 100 },
        { IdentityStoreId: identityStoreId },
        { abortSignal: this.signal },
      )) {
        count += page.Users?.length ?? 0;
      }
      return count;
    });
  }

  private async call<T>(
    operation: AwsOperation,
    send: () => Promise<T>,
  ): Promise<T> {
    try {
      return await send();
    } catch (error) {
      throw toCloudError(error, operation, this.organization);
    }
  }
}
