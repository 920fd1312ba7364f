import {
  GetGroupIdCommand,
  paginateListGroupMemberships,
} from '@aws-sdk/client-identitystore';
import { AwsSession } from './AwsSession';
import { callAws } from './callAws';
import { Groups } from './Groups';
import { isMissingObject } from './isMissingObject';

/** Groups through the identity store's API. */
export class AwsGroups implements Groups {
  constructor(private readonly session: AwsSession) {}

  async findId(
    identityStoreId: string,
    displayName: string,
  ): Promise<string | undefined> {
    return this.call('GetGroupId', async () => {
      try {
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
      } catch (error) {
        if (isMissingObject(error)) {
          return undefined;
        }
        throw error;
      }
    });
  }

  async countMembers(
    identityStoreId: string,
    groupId: string,
  ): Promise<number> {
    return this.call('ListGroupMemberships', async () => {
      let count = 0;
      for await (const page of paginateListGroupMemberships(
        { client: this.session.identityStore, pageSize: 100 },
        { IdentityStoreId: identityStoreId, GroupId: groupId },
        { abortSignal: this.session.signal },
      )) {
        count += page.GroupMemberships?.length ?? 0;
      }
      return count;
    });
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
