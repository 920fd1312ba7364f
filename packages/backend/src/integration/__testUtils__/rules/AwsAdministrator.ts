import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { CloudSimulator } from 'cloud-simulator';
import { organization } from '../startLab';

const targets = {
  'sso-admin': { prefix: 'SWBExternalService', signs: 'sso' },
  identitystore: { prefix: 'AWSIdentityStore', signs: 'identitystore' },
  organizations: {
    prefix: 'AWSOrganizationsV20161128',
    signs: 'organizations',
  },
} as const;

/**
 * Somebody in the management account of the organization, by AWS's JSON protocol, which
 * also speaks of what the SDK does not know yet.
 */
export class AwsAdministrator {
  constructor(private readonly simulator: CloudSimulator) {}

  /** @throws Error when AWS refuses. */
  async call<Answer = unknown>(
    service: keyof typeof targets,
    operation: string,
    input: object,
  ): Promise<Answer> {
    const { prefix, signs } = targets[service];
    const address = new URL(`${this.simulator.apiOrigin}/aws/`);
    const { region, accessKeys } = this.#organization;
    const signed = await new SignatureV4({
      service: signs,
      region,
      credentials: accessKeys[0],
      sha256: Sha256,
    }).sign({
      method: 'POST',
      protocol: 'https:',
      hostname: address.host,
      path: address.pathname,
      query: {},
      headers: {
        host: address.host,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `${prefix}.${operation}`,
      },
      body: JSON.stringify(input),
    });
    const response = await fetch(address, {
      method: 'POST',
      headers: signed.headers,
      body: signed.body,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${operation}: ${text}`);
    return (text ? JSON.parse(text) : undefined) as Answer;
  }

  get identityStoreId(): string {
    return this.#instance.identityStoreId;
  }

  get instanceArn(): string {
    return this.#instance.instanceArn;
  }

  get accountIds(): string[] {
    return this.#organization.accounts.map(({ id }) => id);
  }

  get userNames(): string[] {
    return this.#instance.users.map(({ userName }) => userName);
  }

  userId(userName: string): string {
    const user = this.#instance.users.find(each => each.userName === userName);
    if (!user) throw new Error(`AWS has no user ${userName}.`);
    return user.id;
  }

  /** Which addresses may call the SCIM endpoint; none: every one. */
  async allowScimFrom(addresses: string[]): Promise<void> {
    await this.call('identitystore', 'UpdateIdentityStore', {
      IdentityStoreId: this.identityStoreId,
      NetworkConfiguration: { ScimAllowSourceIps: addresses },
    });
  }

  /** Attributes for access control, without any of the identity store. */
  async enableAccessControl(): Promise<void> {
    await this.call(
      'sso-admin',
      'CreateInstanceAccessControlAttributeConfiguration',
      {
        InstanceArn: this.instanceArn,
        InstanceAccessControlAttributeConfiguration: {
          AccessControlAttributes: [],
        },
      },
    );
  }

  async disableAccessControl(): Promise<void> {
    await this.call(
      'sso-admin',
      'DeleteInstanceAccessControlAttributeConfiguration',
      { InstanceArn: this.instanceArn },
    );
  }

  async deleteUser(userName: string): Promise<void> {
    await this.call('identitystore', 'DeleteUser', {
      IdentityStoreId: this.identityStoreId,
      UserId: this.userId(userName),
    });
  }

  group(name: string) {
    const group = this.#instance.groups.find(each => each.displayName === name);
    if (!group) throw new Error(`AWS has no group ${name}.`);
    return group;
  }

  async deleteGroup(name: string): Promise<void> {
    await this.call('identitystore', 'DeleteGroup', {
      IdentityStoreId: this.identityStoreId,
      GroupId: this.group(name).id,
    });
  }

  /** @param userName - of one member; absent: all of them */
  async removeMembers(name: string, userName?: string): Promise<void> {
    const group = this.group(name);
    const userId = userName && this.userId(userName);
    for (const { MembershipId, MemberId } of await this.#memberships(
      group.id,
    )) {
      if (userId && MemberId.UserId !== userId) continue;
      await this.call('identitystore', 'DeleteGroupMembership', {
        IdentityStoreId: this.identityStoreId,
        MembershipId,
      });
    }
  }

  async addMember(group: string, userName: string): Promise<void> {
    await this.call('identitystore', 'CreateGroupMembership', {
      IdentityStoreId: this.identityStoreId,
      GroupId: this.group(group).id,
      MemberId: { UserId: this.userId(userName) },
    });
  }

  async #memberships(groupId: string) {
    const { GroupMemberships } = await this.call<{
      GroupMemberships: Array<{
        MembershipId: string;
        MemberId: { UserId: string };
      }>;
    }>('identitystore', 'ListGroupMemberships', {
      IdentityStoreId: this.identityStoreId,
      GroupId: groupId,
    });
    return GroupMemberships;
  }

  /** Asks for it; whether it comes, AWS says later. */
  async assign(
    permissionSet: string,
    userName: string,
    accountId: string,
  ): Promise<void> {
    await this.call(
      'sso-admin',
      'CreateAccountAssignment',
      this.#assignment(permissionSet, userName, accountId),
    );
  }

  async unassign(
    permissionSet: string,
    userName: string,
    accountId: string,
  ): Promise<void> {
    await this.call(
      'sso-admin',
      'DeleteAccountAssignment',
      this.#assignment(permissionSet, userName, accountId),
    );
  }

  /** @param policy - name of one of AWS's own */
  async attachPolicy(permissionSet: string, policy: string): Promise<void> {
    await this.call('sso-admin', 'AttachManagedPolicyToPermissionSet', {
      InstanceArn: this.instanceArn,
      PermissionSetArn: this.#permissionSetArn(permissionSet),
      ManagedPolicyArn: `arn:aws:iam::aws:policy/${policy}`,
    });
  }

  async detachPolicy(permissionSet: string, policy: string): Promise<void> {
    await this.call('sso-admin', 'DetachManagedPolicyFromPermissionSet', {
      InstanceArn: this.instanceArn,
      PermissionSetArn: this.#permissionSetArn(permissionSet),
      ManagedPolicyArn: `arn:aws:iam::aws:policy/${policy}`,
    });
  }

  /** What AWS does 90 days after an account was closed. */
  dropAccount(accountId: string): void {
    const { accounts } = this.#organization;
    this.#organization.accounts = accounts.filter(({ id }) => id !== accountId);
    this.#organization.delegatedAdministrators =
      this.#organization.delegatedAdministrators?.filter(
        each => each.accountId !== accountId,
      );
    this.#instance.accountAssignments = (
      this.#instance.accountAssignments ?? []
    ).filter(each => each.accountId !== accountId);
  }

  #assignment(permissionSet: string, userName: string, accountId: string) {
    return {
      InstanceArn: this.instanceArn,
      TargetId: accountId,
      TargetType: 'AWS_ACCOUNT',
      PermissionSetArn: this.#permissionSetArn(permissionSet),
      PrincipalType: 'USER',
      PrincipalId: this.userId(userName),
    };
  }

  #permissionSetArn(name: string): string {
    const set = this.#instance.permissionSets.find(each => each.name === name);
    if (!set) throw new Error(`AWS has no permission set ${name}.`);
    return set.arn;
  }

  get #organization() {
    return this.simulator.store.state.organizations.find(
      ({ name }) => name === organization,
    )!;
  }

  get #instance() {
    const { identityCenter } = this.#organization;
    if (!identityCenter) throw new Error('There is no instance.');
    return identityCenter;
  }
}
