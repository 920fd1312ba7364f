import {
  ConflictException,
  CreateGroupCommand,
  CreateGroupMembershipCommand,
  DeleteGroupMembershipCommand,
  DescribeGroupCommand,
  GetGroupIdCommand,
  GetGroupMembershipIdCommand,
  paginateListGroupMemberships,
  paginateListGroups,
} from '@aws-sdk/client-identitystore';
import { CloudError } from '../CloudError';
import { AwsSession } from './AwsSession';
import { callAws } from './callAws';
import { Groups, StoreGroup } from './Groups';
import { isMissingObject } from './isMissingObject';
import { listPages } from './listPages';

/** Groups through the identity store's API. */
export class AwsGroups implements Groups {
  constructor(private readonly session: AwsSession) {}

  async findId(
    identityStoreId: string,
    displayName: string,
  ): Promise<string | undefined> {
    return this.call('GetGroupId', () =>
      unlessMissing(async () => {
        const { GroupId } = await this.session.identityStore.send(
          new GetGroupIdCommand({
            IdentityStoreId: identityStoreId,
            AlternateIdentifier: {
              UniqueAttribute: {
                AttributePath: 'displayName',
                AttributeValue: displayName,
              },
            },
          }),
          { abortSignal: this.session.signal },
        );
        return GroupId;
      }),
    );
  }

  async *each(identityStoreId: string): AsyncGenerator<StoreGroup> {
    const { identityStore, signal: abortSignal } = this.session;
    const pages = listPages(
      this.session,
      {
        cloud: 'Identity Store',
        operation: 'ListGroups',
        action: 'identitystore:ListGroups',
      },
      paginateListGroups(
        { client: identityStore, pageSize: 100 },
        { IdentityStoreId: identityStoreId },
        { abortSignal },
      ),
    );
    for await (const page of pages) {
      for (const group of page.Groups ?? []) {
        const { ExternalIds = [] } = group;
        yield {
          id: group.GroupId ?? '',
          name: group.DisplayName ?? '',
          externalIds: ExternalIds.flatMap(({ Id }) => Id ?? []),
          provisioned: ExternalIds.length > 0,
        };
      }
    }
  }

  async countMembers(
    identityStoreId: string,
    groupId: string,
  ): Promise<number> {
    return (await this.listMemberIds(identityStoreId, groupId)).length;
  }

  async listMemberIds(
    identityStoreId: string,
    groupId: string,
  ): Promise<string[]> {
    return this.call('ListGroupMemberships', async () => {
      const ids: string[] = [];
      for await (const page of paginateListGroupMemberships(
        { client: this.session.identityStore, pageSize: 100 },
        { IdentityStoreId: identityStoreId, GroupId: groupId },
        { abortSignal: this.session.signal },
      )) {
        for (const { MemberId } of page.GroupMemberships ?? []) {
          if (MemberId?.UserId) ids.push(MemberId.UserId);
        }
      }
      return ids;
    });
  }

  async has(identityStoreId: string, groupId: string): Promise<boolean> {
    return this.call('DescribeGroup', async () => {
      try {
        await this.session.identityStore.send(
          new DescribeGroupCommand({
            IdentityStoreId: identityStoreId,
            GroupId: groupId,
          }),
          { abortSignal: this.session.signal },
        );
        return true;
      } catch (error) {
        if (isMissingObject(error)) return false;
        throw error;
      }
    });
  }

  async isProvisioned(
    identityStoreId: string,
    groupId: string,
  ): Promise<boolean> {
    return this.call('DescribeGroup', async () => {
      const { ExternalIds = [] } = await this.session.identityStore.send(
        new DescribeGroupCommand({
          IdentityStoreId: identityStoreId,
          GroupId: groupId,
        }),
        { abortSignal: this.session.signal },
      );
      return ExternalIds.length > 0;
    });
  }

  async create(
    identityStoreId: string,
    { name, description }: { name: string; description?: string },
  ): Promise<string> {
    const created = this.call('CreateGroup', async () => {
      try {
        const { GroupId } = await this.session.identityStore.send(
          new CreateGroupCommand({
            IdentityStoreId: identityStoreId,
            DisplayName: name,
            Description: description,
          }),
          { abortSignal: this.session.signal },
        );
        return GroupId ?? '';
      } catch (error) {
        // Also when the answer to an earlier attempt was lost.
        const found =
          error instanceof ConflictException &&
          (await this.findId(identityStoreId, name));
        if (!found) throw error;
        return found;
      }
    });
    return created.catch(error => Promise.reject(explainTaken(error, name)));
  }

  async addMember(
    identityStoreId: string,
    groupId: string,
    userId: string,
  ): Promise<void> {
    await this.call('CreateGroupMembership', async () => {
      try {
        await this.session.identityStore.send(
          new CreateGroupMembershipCommand({
            IdentityStoreId: identityStoreId,
            GroupId: groupId,
            MemberId: { UserId: userId },
          }),
          { abortSignal: this.session.signal },
        );
      } catch (error) {
        if (!(error instanceof ConflictException)) throw error;
      }
    });
  }

  async removeMember(
    identityStoreId: string,
    groupId: string,
    userId: string,
  ): Promise<void> {
    const { identityStore, signal: abortSignal } = this.session;
    const membershipId = await this.call('GetGroupMembershipId', () =>
      unlessMissing(async () => {
        const { MembershipId } = await identityStore.send(
          new GetGroupMembershipIdCommand({
            IdentityStoreId: identityStoreId,
            GroupId: groupId,
            MemberId: { UserId: userId },
          }),
          { abortSignal },
        );
        return MembershipId;
      }),
    );
    if (!membershipId) return;
    await this.call('DeleteGroupMembership', () =>
      unlessMissing(() =>
        identityStore.send(
          new DeleteGroupMembershipCommand({
            IdentityStoreId: identityStoreId,
            MembershipId: membershipId,
          }),
          { abortSignal },
        ),
      ),
    );
  }

  private call<T>(operation: string, send: () => Promise<T>): Promise<T> {
    return callAws(
      this.session,
      {
        cloud: 'Identity Store',
        operation,
        action: `identitystore:${operation}`,
      },
      send,
    );
  }
}

async function unlessMissing<T>(
  send: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await send();
  } catch (error) {
    if (isMissingObject(error)) return undefined;
    throw error;
  }
}

/** AWS compares names without regard to case, and finds them by the exact name. */
function explainTaken(error: unknown, name: string): unknown {
  return error instanceof CloudError && error.code === 'ConflictException'
    ? new CloudError(
        {
          ...error,
          what: `IAM Identity Center has a group whose name differs from "${name}" only in upper and lower case`,
          remedy:
            'Look for it under Groups in the AWS console, and specify its name as it is written there, or another one.',
        },
        error,
      )
    : error;
}
