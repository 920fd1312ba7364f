import {
  AttachManagedPolicyToPermissionSetCommand,
  DeleteAccountAssignmentCommand,
  DescribeAccountAssignmentDeletionStatusCommand,
  ListAccountAssignmentCreationStatusCommand,
  ListAccountsForProvisionedPermissionSetCommand,
  ListPermissionSetProvisioningStatusCommand,
  ProvisionPermissionSetCommand,
} from '@aws-sdk/client-sso-admin';
import { ACCOUNT, AssignmentsClient } from './__testUtils__/AssignmentsClient';

const management = '444444444444';

describe('account assignments that fail', () => {
  let client: AssignmentsClient;
  beforeEach(async () => {
    client = await AssignmentsClient.start();
  });
  afterEach(() => client.stop());

  it('fails with a reason for an unknown principal and policies that IAM refuses', async () => {
    const unknown = await client.create({
      PrincipalId: '00000000-0000-4000-8000-000000000000',
    });
    client.pass(2000);
    expect(await client.creationStatus(unknown.RequestId)).toMatchObject({
      Status: 'FAILED',
      FailureReason: `Received a 404 status error: the USER assignee 00000000-0000-4000-8000-000000000000 was not found in directory ${client.instance.identityStoreId}`,
    });

    await client.ssoAdmin.send(
      new AttachManagedPolicyToPermissionSetCommand({
        ...client.set,
        ManagedPolicyArn: 'arn:aws:iam::aws:policy/ViewOnlyAccess',
      }),
    );
    const noPolicy = await client.create();
    client.pass(2000);
    expect(await client.creationStatus(noPolicy.RequestId)).toMatchObject({
      Status: 'FAILED',
      FailureReason:
        'Received a 404 status error: Policy arn:aws:iam::aws:policy/ViewOnlyAccess does not exist or is not attachable.',
    });
    expect(await client.assignments()).toEqual([]);
  });

  it('works in the management account with the permissions of the caller', async () => {
    client.aws.organization.deniedIamActions = ['iam:UpdateSAMLProvider'];
    const refused = await client.create({ TargetId: management });
    const elsewhere = await client.create();
    client.pass(2000);
    const { FailureReason } = await client.creationStatus(refused.RequestId);
    expect(FailureReason).toMatch(
      /^Received a 403 status error: Access denied by IAM\. Please check your policy, or wait for role propagation to complete\. IAM Error: User: arn:aws:iam::444444444444:user\/simulated is not authorized to perform: iam:UpdateSAMLProvider on resource: arn:aws:iam::444444444444:saml-provider\/AWSSSO_[0-9a-f]{16}_DO_NOT_DELETE/,
    );
    expect((await client.creationStatus(elsewhere.RequestId)).Status).toBe(
      'SUCCEEDED',
    );

    client.aws.organization.deniedIamActions = ['iam:DeleteRole'];
    await client.create({ TargetId: management });
    client.pass(2000);
    await client.ssoAdmin.send(
      new DeleteAccountAssignmentCommand({
        ...client.assignment,
        TargetId: management,
      }),
    );
    client.pass(2000);
    await client.assignments();
    expect(client.instance.asyncWrites?.at(-1)?.failureReason).toContain(
      'iam:DeleteRole on resource: arn:aws:iam::444444444444:role/',
    );
    expect(client.instance.accountAssignments).toHaveLength(2);
  });

  it('cannot work in a closed account, nor in all accounts when one is closed', async () => {
    await client.create();
    await client.create({ TargetId: management });
    client.pass(2000);
    await client.assignments();
    client.aws.organization.accounts[1].state = 'SUSPENDED';
    client.instance.permissionSets[0].revision = 7;
    const { PermissionSetProvisioningStatus: started } =
      await client.ssoAdmin.send(
        new ProvisionPermissionSetCommand({
          ...client.set,
          TargetType: 'ALL_PROVISIONED_ACCOUNTS',
        }),
      );
    client.pass(2000);
    const failed = await client.ssoAdmin.send(
      new ListPermissionSetProvisioningStatusCommand({
        InstanceArn: client.set.InstanceArn,
        Filter: { Status: 'FAILED' },
      }),
    );
    expect(failed.PermissionSetsProvisioningStatus).toMatchObject([
      { RequestId: started?.RequestId, Status: 'FAILED' },
    ]);
    expect(client.instance.asyncWrites?.at(-1)?.failureReason).toContain(
      `Obtaining permissions to manage your AWS account '${ACCOUNT}' is taking longer than usual.`,
    );
    const outdated = await client.ssoAdmin.send(
      new ListAccountsForProvisionedPermissionSetCommand({
        ...client.set,
        ProvisioningStatus: 'LATEST_PERMISSION_SET_NOT_PROVISIONED',
      }),
    );
    expect(outdated.AccountIds).toEqual([ACCOUNT]);
  });

  it('fails for reasons of AWS itself, as often as it was told', async () => {
    client.instance.nextWriteFailures = [{ failure: 'throttled' }];
    const first = await client.create();
    client.pass(2000);
    expect(
      (await client.creationStatus(first.RequestId)).FailureReason,
    ).toMatch(/^Received a 429/);
    const second = await client.create();
    client.pass(2000);
    expect((await client.creationStatus(second.RequestId)).Status).toBe(
      'SUCCEEDED',
    );
    const { AccountAssignmentsCreationStatus } = await client.ssoAdmin.send(
      new ListAccountAssignmentCreationStatusCommand({
        InstanceArn: client.set.InstanceArn,
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
    client.instance.nextWriteFailures = [
      { failure: 'serviceControlPolicy', accountId: ACCOUNT },
      { failure: 'policiesPerRole', accountId: ACCOUNT },
    ];
    const elsewhere = await client.create({ TargetId: management });
    const here = await client.create();
    client.pass(2000);
    expect((await client.creationStatus(elsewhere.RequestId)).Status).toBe(
      'SUCCEEDED',
    );
    expect((await client.creationStatus(here.RequestId)).FailureReason).toMatch(
      /^Received a 403 .* iam:CreateRole on resource: arn:aws:iam::444444444445:role\/.* in a service control policy$/,
    );

    const again = await client.create();
    client.pass(2000);
    expect((await client.creationStatus(again.RequestId)).FailureReason).toBe(
      'Received a 409 status error: Cannot exceed quota for PoliciesPerRole: 10',
    );
    expect(client.instance.nextWriteFailures).toEqual([]);

    await client.create();
    client.pass(2000);
    expect(await client.assignments()).toHaveLength(1);
    client.instance.nextWriteFailures = [
      { failure: 'noSuchAssignment', accountId: ACCOUNT },
    ];
    const { AccountAssignmentDeletionStatus: removal } =
      await client.ssoAdmin.send(
        new DeleteAccountAssignmentCommand(client.assignment),
      );
    client.pass(2000);
    const { AccountAssignmentDeletionStatus: removed } =
      await client.ssoAdmin.send(
        new DescribeAccountAssignmentDeletionStatusCommand({
          InstanceArn: client.set.InstanceArn,
          AccountAssignmentDeletionRequestId: removal?.RequestId,
        }),
      );
    expect(removed?.FailureReason).toMatch(
      /^Received a 404 status error: EntitlementItem doesn't exist/,
    );
  });
});
