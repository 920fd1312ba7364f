import {
  DescribePermissionSetProvisioningStatusCommand,
  ListPermissionSetsProvisionedToAccountCommand,
  ProvisionPermissionSetCommand,
  PutInlinePolicyToPermissionSetCommand,
} from '@aws-sdk/client-sso-admin';
import { ACCOUNT, AssignmentsClient } from './__testUtils__/AssignmentsClient';

describe('the provisioning of a permission set', () => {
  let client: AssignmentsClient;
  beforeEach(async () => {
    client = await AssignmentsClient.start();
  });
  afterEach(() => client.stop());

  it('lets an account have an old permission set until it is provisioned', async () => {
    await client.create();
    client.pass(2000);
    const outdated = async () =>
      (
        await client.ssoAdmin.send(
          new ListPermissionSetsProvisionedToAccountCommand({
            InstanceArn: client.set.InstanceArn,
            AccountId: ACCOUNT,
            ProvisioningStatus: 'LATEST_PERMISSION_SET_NOT_PROVISIONED',
          }),
        )
      ).PermissionSets;
    const put = (InlinePolicy: string) =>
      client.ssoAdmin.send(
        new PutInlinePolicyToPermissionSetCommand({
          ...client.set,
          InlinePolicy,
        }),
      );
    const provision = async () => {
      const { PermissionSetProvisioningStatus: started } =
        await client.ssoAdmin.send(
          new ProvisionPermissionSetCommand({
            ...client.set,
            TargetType: 'ALL_PROVISIONED_ACCOUNTS',
          }),
        );
      expect(started?.Status).toBe('IN_PROGRESS');
      client.pass(2000);
      const { PermissionSetProvisioningStatus } = await client.ssoAdmin.send(
        new DescribePermissionSetProvisioningStatusCommand({
          InstanceArn: client.set.InstanceArn,
          ProvisionPermissionSetRequestId: started?.RequestId,
        }),
      );
      return PermissionSetProvisioningStatus;
    };
    expect(await outdated()).toEqual([]);
    await put('{"Statement":[{"Effect":"Maybe"}]}');
    expect(await outdated()).toEqual([client.set.PermissionSetArn]);
    expect(await provision()).toMatchObject({
      Status: 'FAILED',
      FailureReason: expect.stringContaining('Syntax errors in policy'),
    });
    expect(await outdated()).toEqual([client.set.PermissionSetArn]);
    await put(
      '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}}',
    );
    expect((await provision())?.Status).toBe('SUCCEEDED');
    expect(await outdated()).toEqual([]);
  });
});
