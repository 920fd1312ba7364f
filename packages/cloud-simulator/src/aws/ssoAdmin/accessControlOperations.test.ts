import {
  CreateInstanceAccessControlAttributeConfigurationCommand,
  CreatePermissionSetCommand,
  DeleteInstanceAccessControlAttributeConfigurationCommand,
  DescribeInstanceAccessControlAttributeConfigurationCommand,
  SSOAdminClient,
  UpdateInstanceAccessControlAttributeConfigurationCommand,
} from '@aws-sdk/client-sso-admin';
import { enableIdentityCenter } from '../../console/enableIdentityCenter';
import { startSimulatedAws } from '../__testUtils__/startSimulatedAws';

describe('attributes for access control', () => {
  let aws: Awaited<ReturnType<typeof startSimulatedAws>>;
  let ssoAdmin: SSOAdminClient;
  let InstanceArn: string;
  beforeEach(async () => {
    aws = await startSimulatedAws();
    ({ instanceArn: InstanceArn } = enableIdentityCenter(
      aws.context,
      aws.organization,
    ));
    ssoAdmin = new SSOAdminClient(aws.clientOptions());
  });
  afterEach(async () => {
    ssoAdmin.destroy();
    await aws.close();
  });

  const withKey = (Key: string) => ({
    InstanceArn,
    InstanceAccessControlAttributeConfiguration: {
      AccessControlAttributes: [
        { Key, Value: { Source: ['${path:enterprise.department}'] } },
      ],
    },
  });
  const enable = () =>
    ssoAdmin.send(
      new CreateInstanceAccessControlAttributeConfigurationCommand(
        withKey('Team'),
      ),
    );
  const describeThem = () =>
    ssoAdmin.send(
      new DescribeInstanceAccessControlAttributeConfigurationCommand({
        InstanceArn,
      }),
    );
  const isMissing = { name: 'ResourceNotFoundException' };

  it('are not there before somebody enables them, and after somebody disables them', async () => {
    await expect(describeThem()).rejects.toMatchObject(isMissing);
    await enable();
    await ssoAdmin.send(
      new DeleteInstanceAccessControlAttributeConfigurationCommand({
        InstanceArn,
      }),
    );
    await expect(describeThem()).rejects.toMatchObject(isMissing);
  });

  it('take a moment, and can be changed', async () => {
    await enable();
    expect(await describeThem()).toMatchObject({
      Status: 'CREATION_IN_PROGRESS',
    });
    aws.clock.time = new Date(aws.clock.time.getTime() + 60_000);
    await ssoAdmin.send(
      new UpdateInstanceAccessControlAttributeConfigurationCommand(
        withKey('Unit'),
      ),
    );
    expect(await describeThem()).toMatchObject({
      Status: 'ENABLED',
      InstanceAccessControlAttributeConfiguration:
        withKey('Unit').InstanceAccessControlAttributeConfiguration,
    });
    await expect(enable()).rejects.toMatchObject({ name: 'ConflictException' });
  });

  it('cannot be enabled without permission for the roles that are there', async () => {
    aws.organization.deniedIamActions = ['iam:UpdateAssumeRolePolicy'];
    await ssoAdmin.send(
      new CreatePermissionSetCommand({ InstanceArn, Name: 'Developers' }),
    );
    await enable();
    aws.clock.time = new Date(aws.clock.time.getTime() + 60_000);
    expect(await describeThem()).toMatchObject({
      Status: 'CREATION_FAILED',
      StatusReason: expect.stringContaining('iam:UpdateAssumeRolePolicy'),
    });
  });

  it('have keys of the characters of session tags', async () => {
    await expect(
      ssoAdmin.send(
        new CreateInstanceAccessControlAttributeConfigurationCommand(
          withKey('cost#center'),
        ),
      ),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
