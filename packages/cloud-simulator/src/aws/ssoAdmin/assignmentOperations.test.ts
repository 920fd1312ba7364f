import {
  AttachManagedPolicyToPermissionSetCommand,
  CreateAccountAssignmentCommand,
  CreateAccountAssignmentCommandInput,
  CreatePermissionSetCommand,
  DeleteAccountAssignmentCommand,
  DeletePermissionSetCommand,
  DescribeAccountAssignmentCreationStatusCommand,
  DescribeAccountAssignmentDeletionStatusCommand,
  DescribePermissionSetProvisioningStatusCommand,
  ListAccountAssignmentCreationStatusCommand,
  ListAccountAssignmentsCommand,
  ListAccountAssignmentsForPrincipalCommand,
  ListAccountsForProvisionedPermissionSetCommand,
  ListPermissionSetProvisioningStatusCommand,
  ListPermissionSetsProvisionedToAccountCommand,
  ProvisionPermissionSetCommand,
  PutInlinePolicyToPermissionSetCommand,
  SSOAdminClient,
} from '@aws-sdk/client-sso-admin';
import { enableIdentityCenter } from '../../console/enableIdentityCenter';
import { createUser } from '../../scim/createUser';
import { IdentityCenterState } from '../../state/AwsOrganizationState';
import { startSimulatedAws } from '../testing/startSimulatedAws';

const ACCOUNT = '444444444445';

describe('account assignments', () => {
  let aws: Awaited<ReturnType<typeof startSimulatedAws>>;
  let ssoAdmin: SSOAdminClient;
  let instance: IdentityCenterState;
  let set: { InstanceArn: string; PermissionSetArn: string };
  let assignment: CreateAccountAssignmentCommandInput;
  beforeEach(async () => {
    aws = await startSimulatedAws();
    aws.context.store.state.asyncWriteMs = 2000;
    instance = enableIdentityCenter(aws.context, aws.organization);
    ssoAdmin = new SSOAdminClient(aws.clientOptions());
    const user = createUser({
      store: instance,
      clock: aws.clock,
      createdBy: 'SCIM',
      resource: {
        userName: 'ada@acme.example',
        displayName: 'Ada',
        name: { givenName: 'Ada', familyName: 'Lovelace' },
      },
    });
    const InstanceArn = instance.instanceArn;
    const { PermissionSet } = await ssoAdmin.send(
      new CreatePermissionSetCommand({ InstanceArn, Name: 'Developers' }),
    );
    set = { InstanceArn, PermissionSetArn: PermissionSet!.PermissionSetArn! };
    assignment = {
      ...set,
      TargetType: 'AWS_ACCOUNT',
      TargetId: ACCOUNT,
      PrincipalType: 'USER',
      PrincipalId: user.id,
    };
  });
  afterEach(async () => {
    ssoAdmin.destroy();
    await aws.close();
  });

  const pass = (ms: number) => {
    aws.clock.time = new Date(aws.clock.time.getTime() + ms);
  };
  async function create(
    input: Partial<CreateAccountAssignmentCommandInput> = {},
  ) {
    const { AccountAssignmentCreationStatus } = await ssoAdmin.send(
      new CreateAccountAssignmentCommand({ ...assignment, ...input }),
    );
    return AccountAssignmentCreationStatus!;
  }
  async function creationStatus(requestId: string | undefined) {
    const { AccountAssignmentCreationStatus } = await ssoAdmin.send(
      new DescribeAccountAssignmentCreationStatusCommand({
        InstanceArn: set.InstanceArn,
        AccountAssignmentCreationRequestId: requestId,
      }),
    );
    return AccountAssignmentCreationStatus!;
  }
  async function assignments() {
    const { AccountAssignments } = await ssoAdmin.send(
      new ListAccountAssignmentsCommand({ ...set, AccountId: ACCOUNT }),
    );
    return AccountAssignments;
  }

  it('takes effect when its time has come, and is provisioned with it', async () => {
    const status = await create();
    expect(status).toMatchObject({
      Status: 'IN_PROGRESS',
      TargetId: ACCOUNT,
      PrincipalId: assignment.PrincipalId,
    });
    expect((await creationStatus(status.RequestId)).Status).toBe('IN_PROGRESS');
    expect(await assignments()).toEqual([]);
    await expect(create()).rejects.toMatchObject({ name: 'ConflictException' });

    pass(2000);
    expect((await creationStatus(status.RequestId)).Status).toBe('SUCCEEDED');
    expect(await assignments()).toEqual([
      {
        AccountId: ACCOUNT,
        PermissionSetArn: set.PermissionSetArn,
        PrincipalType: 'USER',
        PrincipalId: assignment.PrincipalId,
      },
    ]);
    const { AccountIds } = await ssoAdmin.send(
      new ListAccountsForProvisionedPermissionSetCommand(set),
    );
    expect(AccountIds).toEqual([ACCOUNT]);

    // Again makes no second one.
    const again = await create();
    pass(2000);
    expect((await creationStatus(again.RequestId)).Status).toBe('SUCCEEDED');
    expect(await assignments()).toHaveLength(1);
  });

  it('keeps a permission set with assignments, until they are deleted', async () => {
    await create();
    pass(2000);
    const remove = new DeletePermissionSetCommand(set);
    await expect(ssoAdmin.send(remove)).rejects.toMatchObject({
      name: 'ConflictException',
    });
    const { AccountAssignmentDeletionStatus } = await ssoAdmin.send(
      new DeleteAccountAssignmentCommand(assignment),
    );
    expect(AccountAssignmentDeletionStatus?.Status).toBe('IN_PROGRESS');
    expect(await assignments()).toHaveLength(1);
    pass(2000);
    const { AccountAssignmentDeletionStatus: done } = await ssoAdmin.send(
      new DescribeAccountAssignmentDeletionStatusCommand({
        InstanceArn: set.InstanceArn,
        AccountAssignmentDeletionRequestId:
          AccountAssignmentDeletionStatus?.RequestId,
      }),
    );
    expect(done?.Status).toBe('SUCCEEDED');
    expect(await assignments()).toEqual([]);
    await ssoAdmin.send(remove);
  });

  it('fails with a reason for an unknown principal and policies that IAM refuses', async () => {
    const unknown = await create({
      PrincipalId: '00000000-0000-4000-8000-000000000000',
    });
    pass(2000);
    expect(await creationStatus(unknown.RequestId)).toMatchObject({
      Status: 'FAILED',
      FailureReason: `Received a 404 status error: the USER assignee 00000000-0000-4000-8000-000000000000 was not found in directory ${instance.identityStoreId}`,
    });

    await ssoAdmin.send(
      new AttachManagedPolicyToPermissionSetCommand({
        ...set,
        ManagedPolicyArn: 'arn:aws:iam::aws:policy/ViewOnlyAccess',
      }),
    );
    const noPolicy = await create();
    pass(2000);
    expect(await creationStatus(noPolicy.RequestId)).toMatchObject({
      Status: 'FAILED',
      FailureReason:
        'Received a 404 status error: Policy arn:aws:iam::aws:policy/ViewOnlyAccess does not exist or is not attachable.',
    });
    expect(await assignments()).toEqual([]);
  });

  const management = '444444444444';

  it('works in the management account with the permissions of the caller', async () => {
    aws.organization.deniedIamActions = ['iam:UpdateSAMLProvider'];
    const refused = await create({ TargetId: management });
    const elsewhere = await create();
    pass(2000);
    const { FailureReason } = await creationStatus(refused.RequestId);
    expect(FailureReason).toMatch(
      /^Received a 403 status error: Access denied by IAM\. Please check your policy, or wait for role propagation to complete\. IAM Error: User: arn:aws:iam::444444444444:user\/simulated is not authorized to perform: iam:UpdateSAMLProvider on resource: arn:aws:iam::444444444444:saml-provider\/AWSSSO_[0-9a-f]{16}_DO_NOT_DELETE/,
    );
    expect((await creationStatus(elsewhere.RequestId)).Status).toBe(
      'SUCCEEDED',
    );

    aws.organization.deniedIamActions = ['iam:DeleteRole'];
    await create({ TargetId: management });
    pass(2000);
    await ssoAdmin.send(
      new DeleteAccountAssignmentCommand({
        ...assignment,
        TargetId: management,
      }),
    );
    pass(2000);
    await assignments();
    expect(instance.asyncWrites?.at(-1)?.failureReason).toContain(
      'iam:DeleteRole on resource: arn:aws:iam::444444444444:role/',
    );
    expect(instance.accountAssignments).toHaveLength(2);
  });

  it('cannot work in a closed account, nor in all accounts when one is closed', async () => {
    await create();
    await create({ TargetId: management });
    pass(2000);
    await assignments();
    aws.organization.accounts[1].state = 'SUSPENDED';
    instance.permissionSets[0].revision = 7;
    const { PermissionSetProvisioningStatus: started } = await ssoAdmin.send(
      new ProvisionPermissionSetCommand({
        ...set,
        TargetType: 'ALL_PROVISIONED_ACCOUNTS',
      }),
    );
    pass(2000);
    const failed = await ssoAdmin.send(
      new ListPermissionSetProvisioningStatusCommand({
        InstanceArn: set.InstanceArn,
        Filter: { Status: 'FAILED' },
      }),
    );
    expect(failed.PermissionSetsProvisioningStatus).toMatchObject([
      { RequestId: started?.RequestId, Status: 'FAILED' },
    ]);
    expect(instance.asyncWrites?.at(-1)?.failureReason).toContain(
      `Obtaining permissions to manage your AWS account '${ACCOUNT}' is taking longer than usual.`,
    );
    const outdated = await ssoAdmin.send(
      new ListAccountsForProvisionedPermissionSetCommand({
        ...set,
        ProvisioningStatus: 'LATEST_PERMISSION_SET_NOT_PROVISIONED',
      }),
    );
    expect(outdated.AccountIds).toEqual([ACCOUNT]);
  });

  it('fails for reasons of AWS itself, as often as it was told', async () => {
    instance.nextWriteFailures = [{ failure: 'throttled' }];
    const first = await create();
    pass(2000);
    expect((await creationStatus(first.RequestId)).FailureReason).toMatch(
      /^Received a 429/,
    );
    const second = await create();
    pass(2000);
    expect((await creationStatus(second.RequestId)).Status).toBe('SUCCEEDED');
    const { AccountAssignmentsCreationStatus } = await ssoAdmin.send(
      new ListAccountAssignmentCreationStatusCommand({
        InstanceArn: set.InstanceArn,
        Filter: { Status: 'FAILED' },
      }),
    );
    expect(AccountAssignmentsCreationStatus).toEqual([
      {
        RequestId: first.RequestId,
        Status: 'FAILED',
        CreatedDate: expect.any(Date),
      },
    ]);
  });

  it('fails in one account as it was told, and in no other', async () => {
    instance.nextWriteFailures = [
      { failure: 'serviceControlPolicy', accountId: ACCOUNT },
      { failure: 'policiesPerRole', accountId: ACCOUNT },
    ];
    const elsewhere = await create({ TargetId: management });
    const here = await create();
    pass(2000);
    expect((await creationStatus(elsewhere.RequestId)).Status).toBe(
      'SUCCEEDED',
    );
    expect((await creationStatus(here.RequestId)).FailureReason).toMatch(
      /^Received a 403 .* iam:CreateRole on resource: arn:aws:iam::444444444445:role\/.* in a service control policy$/,
    );

    const again = await create();
    pass(2000);
    expect((await creationStatus(again.RequestId)).FailureReason).toBe(
      'Received a 409 status error: Cannot exceed quota for PoliciesPerRole: 10',
    );
    expect(instance.nextWriteFailures).toEqual([]);

    await create();
    pass(2000);
    expect(await assignments()).toHaveLength(1);
    instance.nextWriteFailures = [
      { failure: 'noSuchAssignment', accountId: ACCOUNT },
    ];
    const { AccountAssignmentDeletionStatus: removal } = await ssoAdmin.send(
      new DeleteAccountAssignmentCommand(assignment),
    );
    pass(2000);
    const { AccountAssignmentDeletionStatus: removed } = await ssoAdmin.send(
      new DescribeAccountAssignmentDeletionStatusCommand({
        InstanceArn: set.InstanceArn,
        AccountAssignmentDeletionRequestId: removal?.RequestId,
      }),
    );
    expect(removed?.FailureReason).toMatch(
      /^Received a 404 status error: EntitlementItem doesn't exist/,
    );
  });

  it('refuses an account of another organization', async () => {
    await expect(create({ TargetId: '999999999999' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('updates one role at a time in an account', async () => {
    await create();
    await create({ PrincipalId: '00000000-0000-4000-8000-000000000000' });
    pass(2000);
    await assignments();
    expect(instance.asyncWrites?.map(({ status }) => status)).toEqual([
      'SUCCEEDED',
      'IN_PROGRESS',
    ]);
    pass(2000);
    await assignments();
    expect(instance.asyncWrites?.[1].status).toBe('FAILED');
  });

  it('takes no sixteenth write while fifteen are under way', async () => {
    for (let index = 0; index < 15; index += 1) {
      await create({
        PrincipalId: `00000000-0000-4000-8000-0000000000${index + 10}`,
      });
    }
    await expect(create()).rejects.toMatchObject({
      name: 'ThrottlingException',
      message:
        'There are too many requests processing. Please try again later.',
    });
    pass(15 * 2000);
    await expect(create()).resolves.toMatchObject({ Status: 'IN_PROGRESS' });
  });

  it('lets an account have an old permission set until it is provisioned', async () => {
    await create();
    pass(2000);
    const outdated = async () =>
      (
        await ssoAdmin.send(
          new ListPermissionSetsProvisionedToAccountCommand({
            InstanceArn: set.InstanceArn,
            AccountId: ACCOUNT,
            ProvisioningStatus: 'LATEST_PERMISSION_SET_NOT_PROVISIONED',
          }),
        )
      ).PermissionSets;
    const put = (InlinePolicy: string) =>
      ssoAdmin.send(
        new PutInlinePolicyToPermissionSetCommand({ ...set, InlinePolicy }),
      );
    const provision = async () => {
      const { PermissionSetProvisioningStatus: started } = await ssoAdmin.send(
        new ProvisionPermissionSetCommand({
          ...set,
          TargetType: 'ALL_PROVISIONED_ACCOUNTS',
        }),
      );
      expect(started?.Status).toBe('IN_PROGRESS');
      pass(2000);
      const { PermissionSetProvisioningStatus } = await ssoAdmin.send(
        new DescribePermissionSetProvisioningStatusCommand({
          InstanceArn: set.InstanceArn,
          ProvisionPermissionSetRequestId: started?.RequestId,
        }),
      );
      return PermissionSetProvisioningStatus;
    };
    expect(await outdated()).toEqual([]);
    await put('{"Statement":[{"Effect":"Maybe"}]}');
    expect(await outdated()).toEqual([set.PermissionSetArn]);
    expect(await provision()).toMatchObject({
      Status: 'FAILED',
      FailureReason: expect.stringContaining('Syntax errors in policy'),
    });
    expect(await outdated()).toEqual([set.PermissionSetArn]);
    await put(
      '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}}',
    );
    expect((await provision())?.Status).toBe('SUCCEEDED');
    expect(await outdated()).toEqual([]);
  });

  it('lists what a user has directly and by group', async () => {
    const userId = assignment.PrincipalId!;
    instance.groups.push({
      id: '11111111-0000-4000-8000-000000000000',
      displayName: 'developers',
      members: [userId],
      createdAt: '2026-03-01T12:00:00Z',
      updatedAt: '2026-03-01T12:00:00Z',
      createdBy: 'SCIM',
    });
    await create();
    await create({
      PrincipalType: 'GROUP',
      PrincipalId: instance.groups[0].id,
      TargetId: '444444444444',
    });
    pass(2000);
    const list = async (accountId?: string) =>
      (
        await ssoAdmin.send(
          new ListAccountAssignmentsForPrincipalCommand({
            InstanceArn: set.InstanceArn,
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
