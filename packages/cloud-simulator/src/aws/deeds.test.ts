import {
  CreateUserCommand,
  DeleteUserCommand,
  IdentitystoreClient,
  ListUsersCommand,
  UpdateGroupCommand,
  UpdateUserCommand,
} from '@aws-sdk/client-identitystore';
import {
  CreateInstanceCommand,
  DeleteInstanceCommand,
  ListInstancesCommand,
  ListPermissionSetsCommand,
  SSOAdminClient,
} from '@aws-sdk/client-sso-admin';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { enableIdentityCenter } from '../console/enableIdentityCenter';
import { createScimToken } from '../scim/createScimToken';
import { IdentityCenterState } from '../state/AwsOrganizationState';
import { startSimulatedAws } from './__testUtils__/startSimulatedAws';

describe('what people do in AWS beside the portal', () => {
  let aws: Awaited<ReturnType<typeof startSimulatedAws>>;
  let instance: IdentityCenterState;
  let users: IdentitystoreClient;
  let ssoAdmin: SSOAdminClient;
  let input: { IdentityStoreId: string };
  beforeEach(async () => {
    aws = await startSimulatedAws();
    instance = enableIdentityCenter(aws.context, aws.organization);
    input = { IdentityStoreId: instance.identityStoreId };
    users = new IdentitystoreClient(aws.clientOptions());
    ssoAdmin = new SSOAdminClient(aws.clientOptions());
  });
  afterEach(async () => {
    users.destroy();
    ssoAdmin.destroy();
    await aws.close();
  });

  const ada = {
    UserName: 'ada',
    DisplayName: 'Ada',
    Name: { GivenName: 'Ada', FamilyName: 'Lovelace' },
    Emails: [{ Value: 'ada@acme.example', Primary: true }],
  };

  it('makes, changes and deletes users by the API', async () => {
    const create = new CreateUserCommand({ ...input, ...ada });
    const { UserId } = await users.send(create);
    await expect(users.send(create)).rejects.toMatchObject({
      name: 'ConflictException',
      Reason: 'UNIQUENESS_CONSTRAINT_VIOLATION',
    });
    await users.send(
      new UpdateUserCommand({
        ...input,
        UserId,
        Operations: [
          { AttributePath: 'name.familyName', AttributeValue: 'King' },
          { AttributePath: 'title', AttributeValue: 'Countess' },
        ],
      }),
    );
    const { Users } = await users.send(new ListUsersCommand(input));
    expect(Users).toMatchObject([
      {
        UserName: 'ada',
        Name: { GivenName: 'Ada', FamilyName: 'King' },
        Title: 'Countess',
        UserStatus: 'ENABLED',
      },
    ]);
    expect(Users?.[0].ExternalIds).toBeUndefined();
    await expect(
      users.send(
        new UpdateUserCommand({
          ...input,
          UserId,
          Operations: [
            { AttributePath: 'name.familyName', AttributeValue: '' },
          ],
        }),
      ),
    ).rejects.toMatchObject({ name: 'ValidationException' });
    instance.groups.push({
      id: '11111111-0000-4000-8000-000000000000',
      displayName: 'ops',
      members: [UserId!],
      createdAt: '2026-03-01T12:00:00Z',
      updatedAt: '2026-03-01T12:00:00Z',
      createdBy: 'CONSOLE',
    });
    await users.send(
      new UpdateGroupCommand({
        ...input,
        GroupId: instance.groups[0].id,
        Operations: [{ AttributePath: 'displayName', AttributeValue: 'crew' }],
      }),
    );
    await users.send(new DeleteUserCommand({ ...input, UserId }));
    expect(instance.users).toEqual([]);
    expect(instance.groups).toMatchObject([
      { displayName: 'crew', members: [] },
    ]);
  });

  it.each([
    [
      'accessDenied',
      'AccessDeniedException',
      'KMS_AccessDeniedException',
      'KMS_ACCESS_DENIED',
      200,
    ],
    [
      'disabled',
      'ValidationException',
      'KMS_DisabledException',
      'KMS_DISABLED',
      400,
    ],
    [
      'notFound',
      'ResourceNotFoundException',
      'KMS_NotFoundException',
      'KMS_KEY_NOT_FOUND',
      400,
    ],
    [
      'throttled',
      'ThrottlingException',
      'KMS_ThrottlingException',
      'KMS_THROTTLING',
      200,
    ],
  ] as const)(
    'cannot use the key: %s',
    async (trouble, name, ofSsoAdmin, ofStore, scimStatus) => {
      instance.encryption = {
        kmsKeyArn: 'arn:aws:kms:eu-west-1:444444444444:key/1',
        status: 'ENABLED',
        trouble,
      };
      await expect(
        ssoAdmin.send(
          new ListPermissionSetsCommand({ InstanceArn: instance.instanceArn }),
        ),
      ).rejects.toMatchObject({ name, Reason: ofSsoAdmin });
      await expect(
        users.send(new ListUsersCommand(input)),
      ).rejects.toMatchObject({ name, Reason: ofStore });
      expect(await scim()).toBe(scimStatus);
    },
  );

  /** Status of what Entra asks first. */
  async function scim(path = '/Users?filter=userName%20eq%20%22x%22') {
    const { token, record } = createScimToken({ clock: aws.clock });
    instance.provisioning = {
      scimTenantId: 'tenant',
      enabledAt: record.createdAt,
      tokens: [record],
    };
    const response = await fetch(
      `${aws.origin}/scim/${aws.organization.region}/tenant/scim/v2${path}`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    return response.status;
  }

  it('answers SCIM to the addresses that the identity store allows', async () => {
    const update = (NetworkConfiguration: Record<string, unknown>) =>
      call('UpdateIdentityStore', { ...input, NetworkConfiguration });
    const probe = '/ServiceProviderConfig';
    expect(await scim()).toBe(200);
    await update({ ScimAllowSourceIps: ['203.0.113.0/24'] });
    expect([await scim(), await scim(probe)]).toEqual([403, 200]);
    await update({ ScimAllowSourceIps: ['20.190.128.0/18'] });
    expect([await scim(), await scim(probe)]).toEqual([200, 403]);
    await update({ VpceAccessRequired: true });
    expect(await scim()).toBe(403);
    expect(await call('DescribeIdentityStore', input)).toMatchObject({
      IdentityStoreId: input.IdentityStoreId,
      NetworkConfiguration: {
        VpceAccessRequired: true,
        ScimAllowSourceIps: [],
      },
    });
  });

  /** An operation that the SDK does not have yet. */
  async function call(operation: string, body: unknown) {
    const { credentials, region } = aws.clientOptions();
    const url = new URL(`${aws.origin}/aws`);
    const signed = await new SignatureV4({
      service: 'identitystore',
      region,
      credentials,
      sha256: Sha256,
    }).sign({
      method: 'POST',
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: {},
      headers: {
        host: url.host,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSIdentityStore.${operation}`,
      },
      body: JSON.stringify(body),
    });
    const response = await fetch(url, {
      method: 'POST',
      headers: signed.headers,
      body: signed.body,
    });
    return response.json();
  }

  it('has account instances, which know no permission sets', async () => {
    await expect(
      ssoAdmin.send(new CreateInstanceCommand({})),
    ).rejects.toMatchObject({ name: 'ValidationException' });
    aws.organization.accessKeys.push({
      accessKeyId: 'AKIAMEMBER',
      secretAccessKey: 'member',
      accountId: '444444444445',
    });
    const member = new SSOAdminClient(
      aws.clientOptions({
        accessKeyId: 'AKIAMEMBER',
        secretAccessKey: 'member',
      }),
    );
    const { InstanceArn } = await member.send(new CreateInstanceCommand({}));
    const { Instances } = await member.send(new ListInstancesCommand({}));
    expect(Instances).toHaveLength(2);
    await expect(
      member.send(new ListPermissionSetsCommand({ InstanceArn })),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('account instances'),
    });
    await expect(
      member.send(
        new DeleteInstanceCommand({ InstanceArn: instance.instanceArn }),
      ),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await member.send(new DeleteInstanceCommand({ InstanceArn }));
    expect(aws.organization.accountInstances).toEqual([]);
    member.destroy();
  });

  async function post(path: string, form: Record<string, string> = {}) {
    const response = await fetch(
      `${aws.origin}/console/${aws.organization.region}/singlesignon${path}`,
      { method: 'POST', body: new URLSearchParams(form) },
    );
    return response.text();
  }

  it('deletes the instance and enables another one', async () => {
    const before = instance.identityStoreId;
    expect(await post('/settings/delete', { confirmation: 'x' })).toContain(
      'Enter the instance ARN',
    );
    await post('/settings/delete', { confirmation: instance.instanceArn });
    expect(aws.organization.identityCenter).toBeUndefined();

    aws.organization.accountInstances = [
      {
        accountId: '444444444444',
        region: 'eu-west-1',
        instanceArn: 'arn:aws:sso:::instance/ssoins-0000000000000000',
        identityStoreId: 'd-0000000000',
        createdAt: '2026-01-01T00:00:00Z',
      },
    ];
    expect(await post('/enable')).toContain('Delete it before you enable');
    aws.organization.accountInstances = undefined;
    await post('/enable');
    const after = aws.organization.identityCenter! as IdentityCenterState;
    expect(after.identityStoreId).not.toBe(before);
    expect(after.users).toEqual([]);
  });

  it('disables, enables and deletes users in the console', async () => {
    await users.send(new CreateUserCommand({ ...input, ...ada }));
    const [user] = instance.users;
    await post(`/users/${user.id}/disable`);
    expect(user.active).toBe(false);
    await post(`/users/${user.id}/enable`);
    expect(user.active).toBe(true);
    const page = await post(`/users/${user.id}/delete`);
    expect(page).toContain('There are no users yet');
  });
});
