import {
  CreateGroupCommand,
  CreateGroupMembershipCommand,
  DeleteGroupCommand,
  DeleteGroupMembershipCommand,
  DescribeGroupMembershipCommand,
  GetGroupIdCommand,
  IdentitystoreClient,
  IsMemberInGroupsCommand,
  ListGroupMembershipsCommand,
  ListGroupMembershipsForMemberCommand,
  ListGroupsCommand,
} from '@aws-sdk/client-identitystore';
import { enableIdentityCenter } from '../../console/enableIdentityCenter';
import { createUser } from '../../scim/createUser';
import { startSimulatedAws } from '../__testUtils__/startSimulatedAws';

describe('groups of the identity store', () => {
  it('are created, filled, found and deleted', async () => {
    const aws = await startSimulatedAws();
    const client = new IdentitystoreClient(aws.clientOptions());
    try {
      const store = enableIdentityCenter(aws.context, aws.organization);
      const input = { IdentityStoreId: store.identityStoreId };
      const user = createUser({
        store,
        clock: aws.clock,
        createdBy: 'SCIM',
        resource: {
          userName: 'ada@acme.example',
          displayName: 'Ada',
          name: { givenName: 'Ada', familyName: 'Lovelace' },
        },
      });
      const create = new CreateGroupCommand({
        ...input,
        DisplayName: 'operators',
        Description: 'Made by the platform',
      });
      const { GroupId } = await client.send(create);
      await expect(client.send(create)).rejects.toMatchObject({
        name: 'ConflictException',
        message: 'Duplicate GroupDisplayName',
        Reason: 'UNIQUENESS_CONSTRAINT_VIOLATION',
      });
      const { Groups } = await client.send(new ListGroupsCommand(input));
      expect(Groups).toMatchObject([
        {
          GroupId,
          DisplayName: 'operators',
          Description: 'Made by the platform',
        },
      ]);
      const found = await client.send(
        new GetGroupIdCommand({
          ...input,
          AlternateIdentifier: {
            UniqueAttribute: {
              AttributePath: 'displayName',
              AttributeValue: 'Operators',
            },
          },
        }),
      );
      expect(found.GroupId).toBe(GroupId);

      const MemberId = { UserId: user.id };
      const isMember = async () =>
        (
          await client.send(
            new IsMemberInGroupsCommand({
              ...input,
              MemberId,
              GroupIds: [GroupId!],
            }),
          )
        ).Results?.[0].MembershipExists;
      expect(await isMember()).toBe(false);
      const join = new CreateGroupMembershipCommand({
        ...input,
        GroupId,
        MemberId,
      });
      const { MembershipId } = await client.send(join);
      await expect(client.send(join)).rejects.toMatchObject({
        name: 'ConflictException',
      });
      expect(await isMember()).toBe(true);
      const membership = { ...input, MembershipId, GroupId, MemberId };
      const ofGroup = await client.send(
        new ListGroupMembershipsCommand({ ...input, GroupId }),
      );
      expect(ofGroup.GroupMemberships).toEqual([membership]);
      const ofMember = await client.send(
        new ListGroupMembershipsForMemberCommand({ ...input, MemberId }),
      );
      expect(ofMember.GroupMemberships).toEqual([membership]);
      expect(
        await client.send(
          new DescribeGroupMembershipCommand({ ...input, MembershipId }),
        ),
      ).toMatchObject(membership);

      await client.send(
        new DeleteGroupMembershipCommand({ ...input, MembershipId }),
      );
      expect(await isMember()).toBe(false);
      await client.send(new DeleteGroupCommand({ ...input, GroupId }));
      await expect(client.send(join)).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
        ResourceType: 'GROUP',
      });
    } finally {
      client.destroy();
      await aws.close();
    }
  });
});
