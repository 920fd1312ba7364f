import {
  AttachCustomerManagedPolicyReferenceToPermissionSetCommand,
  AttachManagedPolicyToPermissionSetCommand,
  CreatePermissionSetCommand,
  paginateListAccountsForProvisionedPermissionSet,
  paginateListPermissionSets,
  PutInlinePolicyToPermissionSetCommand,
  PutPermissionsBoundaryToPermissionSetCommand,
  UpdatePermissionSetCommand,
} from '@aws-sdk/client-sso-admin';
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { AwsSession } from './AwsSession';
import { callSsoAdmin } from './callSsoAdmin';
import { changeSsoAdmin } from './changeSsoAdmin';
import {
  isCustomerManagedPolicy,
  toPolicyReference,
} from './CustomerManagedPolicy';
import { describePermissionSet } from './describePermissionSet';
import { mayHaveTakenEffect } from './mayHaveTakenEffect';
import { permissionSetNames } from './permissionSetNames';
import {
  PermissionSet,
  PermissionSetPolicies,
  PermissionSets,
} from './PermissionSets';
import { isConflict } from './isConflict';
import { provisionPermissionSet } from './provisionPermissionSet';
import {
  readCustomerManagedPolicies,
  readManagedPolicies,
  readPermissionSetPolicies,
} from './readPermissionSetPolicies';

/** Permission sets through AWS's API. */
export class AwsPermissionSets implements PermissionSets {
  constructor(private readonly session: AwsSession) {}

  async listArns(instanceArn: string): Promise<string[]> {
    const { ssoAdmin, signal } = this.session;
    return callSsoAdmin(this.session, 'ListPermissionSets', async () => {
      const arns: string[] = [];
      for await (const page of paginateListPermissionSets(
        { client: ssoAdmin, pageSize: 100 },
        { InstanceArn: instanceArn },
        { abortSignal: signal },
      )) {
        arns.push(...(page.PermissionSets ?? []));
      }
      return arns;
    });
  }

  async get(
    instanceArn: string,
    arn: string,
  ): Promise<PermissionSet | undefined> {
    return describePermissionSet(this.session, instanceArn, arn);
  }

  async find(instanceArn: string, names?: string[]): Promise<PermissionSet[]> {
    const arns = await this.listArns(instanceArn);
    const candidates = arns.filter(arn => {
      const known = permissionSetNames.get(arn);
      return !names || known === undefined || names.includes(known);
    });
    const described = await Promise.all(
      candidates.map(arn => this.get(instanceArn, arn)),
    );
    return described.filter(
      (set): set is PermissionSet =>
        set !== undefined && (!names || names.includes(set.name)),
    );
  }

  async readPolicies(
    instanceArn: string,
    permissionSetArn: string,
  ): Promise<PermissionSetPolicies> {
    return readPermissionSetPolicies(
      this.session,
      instanceArn,
      permissionSetArn,
    );
  }

  async listAccounts(
    instanceArn: string,
    permissionSetArn: string,
    which: 'all' | 'outdated' = 'all',
  ): Promise<string[]> {
    const { ssoAdmin, signal } = this.session;
    return callSsoAdmin(
      this.session,
      'ListAccountsForProvisionedPermissionSet',
      async () => {
        const accountIds: string[] = [];
        for await (const page of paginateListAccountsForProvisionedPermissionSet(
          { client: ssoAdmin, pageSize: 100 },
          {
            InstanceArn: instanceArn,
            PermissionSetArn: permissionSetArn,
            ProvisioningStatus:
              which === 'outdated'
                ? 'LATEST_PERMISSION_SET_NOT_PROVISIONED'
                : undefined,
          },
          { abortSignal: signal },
        )) {
          accountIds.push(...(page.AccountIds ?? []));
        }
        return accountIds;
      },
    );
  }

  async create(
    instanceArn: string,
    set: Omit<PermissionSet, 'arn'>,
  ): Promise<PermissionSet> {
    const { ssoAdminOnce, signal } = this.session;
    const again = retry(handleWhen(mayHaveTakenEffect), {
      maxAttempts: 5,
      backoff: new ExponentialBackoff({ initialDelay: 300, maxDelay: 5_000 }),
    });
    return callSsoAdmin(this.session, 'CreatePermissionSet', () =>
      again.execute(async ({ attempt }) => {
        if (attempt > 0) {
          const [found] = await this.find(instanceArn, [set.name]);
          if (found) {
            return found;
          }
        }
        const { PermissionSet: created } = await ssoAdminOnce.send(
          new CreatePermissionSetCommand({
            InstanceArn: instanceArn,
            Name: set.name,
            Description: set.description,
            SessionDuration: set.sessionDuration,
            RelayState: set.relayState,
          }),
          { abortSignal: signal },
        );
        return { ...set, arn: created?.PermissionSetArn ?? '' };
      }, signal),
    );
  }

  async update(instanceArn: string, set: PermissionSet): Promise<void> {
    const { ssoAdmin, signal } = this.session;
    await changeSsoAdmin(this.session, 'UpdatePermissionSet', () =>
      ssoAdmin.send(
        // All three are sent: whether AWS keeps what is left out is not documented.
        new UpdatePermissionSetCommand({
          InstanceArn: instanceArn,
          PermissionSetArn: set.arn,
          Description: set.description,
          SessionDuration: set.sessionDuration,
          RelayState: set.relayState,
        }),
        { abortSignal: signal },
      ),
    );
  }

  async attachManagedPolicy(
    instanceArn: string,
    permissionSetArn: string,
    policyArn: string,
  ): Promise<void> {
    const { ssoAdmin, signal } = this.session;
    await this.attach({
      operation: 'AttachManagedPolicyToPermissionSet',
      policy: policyArn,
      send: () =>
        ssoAdmin.send(
          new AttachManagedPolicyToPermissionSetCommand({
            InstanceArn: instanceArn,
            PermissionSetArn: permissionSetArn,
            ManagedPolicyArn: policyArn,
          }),
          { abortSignal: signal },
        ),
      readAttached: () =>
        readManagedPolicies(this.session, instanceArn, permissionSetArn),
    });
  }

  async attachCustomerManagedPolicy(
    instanceArn: string,
    permissionSetArn: string,
    policy: string,
  ): Promise<void> {
    const { ssoAdmin, signal } = this.session;
    await this.attach({
      operation: 'AttachCustomerManagedPolicyReferenceToPermissionSet',
      policy,
      send: () =>
        ssoAdmin.send(
          new AttachCustomerManagedPolicyReferenceToPermissionSetCommand({
            InstanceArn: instanceArn,
            PermissionSetArn: permissionSetArn,
            CustomerManagedPolicyReference: toPolicyReference(policy),
          }),
          { abortSignal: signal },
        ),
      readAttached: () =>
        readCustomerManagedPolicies(
          this.session,
          instanceArn,
          permissionSetArn,
        ),
    });
  }

  async putInlinePolicy(
    instanceArn: string,
    permissionSetArn: string,
    document: string,
  ): Promise<void> {
    const { ssoAdmin, signal } = this.session;
    await changeSsoAdmin(this.session, 'PutInlinePolicyToPermissionSet', () =>
      ssoAdmin.send(
        new PutInlinePolicyToPermissionSetCommand({
          InstanceArn: instanceArn,
          PermissionSetArn: permissionSetArn,
          InlinePolicy: document,
        }),
        { abortSignal: signal },
      ),
    );
  }

  async putPermissionsBoundary(
    instanceArn: string,
    permissionSetArn: string,
    policy: string,
  ): Promise<void> {
    const { ssoAdmin, signal } = this.session;
    await changeSsoAdmin(
      this.session,
      'PutPermissionsBoundaryToPermissionSet',
      () =>
        ssoAdmin.send(
          new PutPermissionsBoundaryToPermissionSetCommand({
            InstanceArn: instanceArn,
            PermissionSetArn: permissionSetArn,
            PermissionsBoundary: isCustomerManagedPolicy(policy)
              ? { CustomerManagedPolicyReference: toPolicyReference(policy) }
              : { ManagedPolicyArn: policy },
          }),
          { abortSignal: signal },
        ),
    );
  }

  async provision(
    instanceArn: string,
    set: PermissionSet,
    accountId?: string,
  ): Promise<void> {
    await provisionPermissionSet(this.session, { instanceArn, set, accountId });
  }

  /** Attaches a policy; a conflict is also what AWS may answer when it is attached already. */
  private async attach(options: {
    operation: string;
    policy: string;
    send(): Promise<unknown>;
    readAttached(): Promise<string[]>;
  }): Promise<void> {
    const { operation, policy, send, readAttached } = options;
    await changeSsoAdmin(this.session, operation, async () => {
      try {
        await send();
      } catch (error) {
        const attached = isConflict(error) && (await readAttached());
        if (!attached || !attached.includes(policy)) {
          throw error;
        }
      }
    });
  }
}
