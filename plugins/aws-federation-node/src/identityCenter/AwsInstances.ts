import {
  AddRegionCommand,
  DescribeInstanceCommand,
  InstanceMetadata,
  paginateListInstances,
  SSOAdminClient,
} from '@aws-sdk/client-sso-admin';
import Bottleneck from 'bottleneck';
import { AwsOperation } from './AwsOperation';
import { AwsSession } from './AwsSession';
import { callAws } from './callAws';
import { callSsoAdmin } from './callSsoAdmin';
import { identityCenterRegions } from './identityCenterRegions';
import { AccessControlStatus, Instances, MissingInstance } from './Instances';
import { readAccessControl } from './readAccessControl';

const listInstances: AwsOperation = {
  cloud: 'IAM Identity Center',
  operation: 'ListInstances',
  action: 'sso:ListInstances',
};

const regionsAtOnce = 8;

/** Instances through the API of IAM Identity Center, which answers for one Region each. */
export class AwsInstances implements Instances {
  constructor(private readonly session: AwsSession) {}

  async find(): Promise<InstanceMetadata | undefined> {
    return callAws(this.session, listInstances, async () =>
      (await this.#list(this.session.ssoAdmin)).find(each =>
        this.#isOurs(each),
      ),
    );
  }

  async describe(instanceArn: string) {
    return callAws(
      this.session,
      {
        cloud: 'IAM Identity Center',
        operation: 'DescribeInstance',
        action: 'sso:DescribeInstance',
      },
      async () =>
        this.session.ssoAdmin.send(
          new DescribeInstanceCommand({ InstanceArn: instanceArn }),
          { abortSignal: this.session.signal },
        ),
    );
  }

  async readAccessControl(instanceArn: string): Promise<AccessControlStatus> {
    return readAccessControl(this.session, instanceArn);
  }

  async addRegion(instanceArn: string, region: string): Promise<void> {
    await callSsoAdmin(this.session, 'AddRegion', async () =>
      this.session.ssoAdmin.send(
        new AddRegionCommand({ InstanceArn: instanceArn, RegionName: region }),
        { abortSignal: this.session.signal },
      ),
    );
  }

  async explainMissing(): Promise<MissingInstance> {
    return callAws(this.session, listInstances, () => this.#search());
  }

  async #search(): Promise<MissingInstance> {
    const { organization, signal } = this.session;
    const here = await this.#list(this.session.ssoAdmin);
    const accountInstanceOwner = here.find(
      each => !this.#isOurs(each),
    )?.OwnerAccountId;

    const limiter = new Bottleneck({ maxConcurrent: regionsAtOnce });
    const unread: string[] = [];
    const others = identityCenterRegions[organization.partition].filter(
      region => region !== organization.region,
    );
    const found = await Promise.all(
      others.map(region =>
        limiter.schedule(async () => {
          signal?.throwIfAborted();
          const client = this.session.ssoAdminIn(region);
          try {
            const instances = await this.#list(client);
            return instances.find(each => this.#isOurs(each));
          } catch (error) {
            signal?.throwIfAborted();
            // Most often a Region that the organization has not enabled.
            unread.push(region);
            return undefined;
          } finally {
            client.destroy();
          }
        }),
      ),
    );
    const index = found.findIndex(each => each !== undefined);
    return {
      // Several Regions answer when the instance was replicated.
      region: found[index]?.PrimaryRegion ?? others[index],
      accountInstanceOwner,
      unread: unread.sort(),
    };
  }

  #isOurs({ OwnerAccountId }: InstanceMetadata): boolean {
    // Instances of single accounts are listed too.
    return OwnerAccountId === this.session.organization.managementAccountId;
  }

  async #list(client: SSOAdminClient): Promise<InstanceMetadata[]> {
    const instances: InstanceMetadata[] = [];
    for await (const page of paginateListInstances(
      { client },
      {},
      { abortSignal: this.session.signal },
    )) {
      instances.push(...(page.Instances ?? []));
    }
    return instances;
  }
}
