import {
  DeleteAccountAssignmentCommand,
  DeletePermissionSetCommand,
  DescribeAccountAssignmentDeletionStatusCommand,
  ListAccountAssignmentsForPrincipalCommand,
  ListAccountsForProvisionedPermissionSetCommand,
} from '@aws-sdk/client-sso-admin';
import { ACCOUNT, AssignmentsClient } from './__testUtils__/AssignmentsClient';

describe('account assignments', () => {
  let client: AssignmentsClient;
  beforeEach(async () => {
    client = await AssignmentsClient.start();
  });
  afterEach(() => client.stop());

  it('takes effect when its time has come, and is provisioned with it', async () => {
    const status = await client.create();
    expect(status).toMatchObject({
      Status: 'IN_PROGRESS',
      TargetId: ACCOUNT,
      PrincipalId: client.assignment.PrincipalId,
    });
    expect((await client.creationStatus(status.RequestId)).Status).toBe(
      'IN_PROGRESS',
    );
    expect(await client.assignments()).toEqual([]);
    await expect(client.create()).rejects.toMatchObject({
      name: 'ConflictException',
    });

    client.pass(2000);
    expect((await client.creationStatus(status.RequestId)).Status).toBe(
      'SUCCEEDED',
    );
    expect(await client.assignments()).toEqual([
      {
        AccountId: ACCOUNT,
        PermissionSetArn: client.set.PermissionSetArn,
        PrincipalType: 'USER',
        PrincipalId: client.assignment.PrincipalId,
      },
    ]);
    const { AccountIds } = await client.ssoAdmin.send(
      new ListAccountsForProvisionedPermissionSetCommand(client.set),
    );
    expect(AccountIds).toEqual([ACCOUNT]);

    // Again makes no second one.
    const again = await client.create();
    client.pass(2000);
    expect((await client.creationStatus(again.RequestId)).Status).toBe(
      'SUCCEEDED',
    );
    expect(await client.assignments()).toHaveLength(1);
  });

  it('keeps a permission set with assignments, until they are deleted', async () => {
    await client.create();
    client.pass(2000);
    const remove = new DeletePermissionSetCommand(client.set);
    await expect(client.ssoAdmin.send(remove)).rejects.toMatchObject({
      name: 'ConflictException',
    });
    const { AccountAssignmentDeletionStatus } = await client.ssoAdmin.send(
      new DeleteAccountAssignmentCommand(client.assignment),
    );
    expect(AccountAssignmentDeletionStatus?.Status).toBe('IN_PROGRESS');
    expect(await client.assignments()).toHaveLength(1);
    client.pass(2000);
    const { AccountAssignmentDeletionStatus: done } =
      await client.ssoAdmin.send(
        new DescribeAccountAssignmentDeletionStatusCommand({
          InstanceArn: client.set.InstanceArn,
          AccountAssignmentDeletionRequestId:
            AccountAssignmentDeletionStatus?.RequestId,
        }),
      );
    expect(done?.Status).toBe('SUCCEEDED');
    expect(await client.assignments()).toEqual([]);
    await client.ssoAdmin.send(remove);
  });

  it('refuses an account of another organization', async () => {
    await expect(
      client.create({ TargetId: '999999999999' }),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('updates one role at a time in an account', async () => {
    await client.create();
    await client.create({
      PrincipalId: '00000000-0000-4000-8000-000000000000',
    });
    client.pass(2000);
    await client.assignments();
    expect(client.instance.asyncWrites?.map(({ status }) => status)).toEqual([
      'SUCCEEDED',
      'IN_PROGRESS',
    ]);
    client.pass(2000);
    await client.assignments();
    expect(client.instance.asyncWrites?.[1].status).toBe('FAILED');
  });

  it('takes no sixteenth write while fifteen are under way', async () => {
    for (let index = 0; index < 15; index += 1) {
      await client.create({
        PrincipalId: `00000000-0000-4000-8000-0000000000${index + 10}`,
      });
    }
    await expect(client.create()).rejects.toMatchObject({
      name: 'ThrottlingException',
      message:
        'There are too many requests processing. Please try again later.',
    });
    client.pass(15 * 2000);
    await expect(client.create()).resolves.toMatchObject({
      Status: 'IN_PROGRESS',
    });
  });

  it('lists what a user has directly and by group', async () => {
    const userId = client.assignment.PrincipalId!;
    client.instance.groups.push({
      id: '11111111-0000-4000-8000-000000000000',
      displayName: 'developers',
      members: [userId],
      createdAt: '2026-03-01T12:00:00Z',
      updatedAt: '2026-03-01T12:00:00Z',
      createdBy: 'SCIM',
    });
    await client.create();
    await client.create({
      PrincipalType: 'GROUP',
      PrincipalId: client.instance.groups[0].id,
      TargetId: '444444444444',
    });
    client.pass(2000);
    const list = async (accountId?: string) =>
      (
        await client.ssoAdmin.send(
          new ListAccountAssignmentsForPrincipalCommand({
            InstanceArn: client.set.InstanceArn,
            PrincipalType: 'USER',
            PrincipalId: userId,
            Filter: accountId ? { AccountId: accountId } : undefined,
          }),
        )
      ).AccountAssignments?.map(each => [each.AccountId, each.PrincipalType]);
    expect(await list()).toEqual([
      [ACCOUNT, 'USER'],
      ['444444444444', 'GROUP'],
    ]);
    expect(await list('444444444444')).toEqual([['444444444444', 'GROUP']]);
  });
});
