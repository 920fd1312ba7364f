import {
  AttachCustomerManagedPolicyReferenceToPermissionSetCommand,
  AttachManagedPolicyToPermissionSetCommand,
  CreatePermissionSetCommand,
  DeleteInlinePolicyFromPermissionSetCommand,
  DeletePermissionSetCommand,
  DeletePermissionsBoundaryFromPermissionSetCommand,
  DescribePermissionSetCommand,
  DetachManagedPolicyFromPermissionSetCommand,
  GetInlinePolicyForPermissionSetCommand,
  GetPermissionsBoundaryForPermissionSetCommand,
  ListCustomerManagedPolicyReferencesInPermissionSetCommand,
  ListManagedPoliciesInPermissionSetCommand,
  ListPermissionSetsCommand,
  ListTagsForResourceCommand,
  PutInlinePolicyToPermissionSetCommand,
  PutPermissionsBoundaryToPermissionSetCommand,
  SSOAdminClient,
  TagResourceCommand,
  UntagResourceCommand,
  UpdatePermissionSetCommand,
} from '@aws-sdk/client-sso-admin';
import { enableIdentityCenter } from '../../console/enableIdentityCenter';
import { startSimulatedAws } from '../__testUtils__/startSimulatedAws';

const POLICY = 'arn:aws:iam::aws:policy/PowerUserAccess';

describe('permission sets', () => {
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

  async function create(Name = 'Developers') {
    const { PermissionSet } = await ssoAdmin.send(
      new CreatePermissionSetCommand({ InstanceArn, Name }),
    );
    return { InstanceArn, PermissionSetArn: PermissionSet!.PermissionSetArn };
  }

  it('creates, updates, lists and deletes', async () => {
    const { PermissionSet } = await ssoAdmin.send(
      new CreatePermissionSetCommand({
        InstanceArn,
        Name: 'Developers',
        Description: 'For everyday work',
        SessionDuration: 'PT8H',
        RelayState: 'https://eu-west-1.console.aws.amazon.com/ec2/home?a=b#c',
        Tags: [{ Key: 'team', Value: 'platform' }],
      }),
    );
    expect(PermissionSet).toEqual({
      PermissionSetArn: expect.stringMatching(
        /^arn:aws:sso:::permissionSet\/ssoins-[0-9a-f]{16}\/ps-[0-9a-f]{16}$/,
      ),
      Name: 'Developers',
      Description: 'For everyday work',
      SessionDuration: 'PT8H',
      RelayState: 'https://eu-west-1.console.aws.amazon.com/ec2/home?a=b#c',
      CreatedDate: new Date('2026-03-01T12:00:00Z'),
    });
    const input = {
      InstanceArn,
      PermissionSetArn: PermissionSet!.PermissionSetArn,
    };
    await ssoAdmin.send(
      new UpdatePermissionSetCommand({ ...input, SessionDuration: 'PT2H' }),
    );
    const { PermissionSet: updated } = await ssoAdmin.send(
      new DescribePermissionSetCommand(input),
    );
    expect(updated).toMatchObject({
      SessionDuration: 'PT2H',
      Description: 'For everyday work',
    });

    await create('Others');
    const first = await ssoAdmin.send(
      new ListPermissionSetsCommand({ InstanceArn, MaxResults: 1 }),
    );
    expect(first.PermissionSets).toEqual([input.PermissionSetArn]);
    const second = await ssoAdmin.send(
      new ListPermissionSetsCommand({
        InstanceArn,
        NextToken: first.NextToken,
      }),
    );
    expect(second.PermissionSets).toHaveLength(1);
    expect(second.NextToken).toBeUndefined();

    await ssoAdmin.send(new DeletePermissionSetCommand(input));
    await expect(
      ssoAdmin.send(new DescribePermissionSetCommand(input)),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('refuses a second permission set of a name', async () => {
    await create();
    await expect(create()).rejects.toMatchObject({
      name: 'ConflictException',
      message: 'PermissionSet with name Developers already exists.',
      $metadata: { httpStatusCode: 400 },
    });
  });

  it.each([
    ['Name', { Name: 'two words' }],
    ['Name', { Name: 'n'.repeat(33) }],
    ['SessionDuration', { SessionDuration: '8 hours' }],
    ['SessionDuration', { SessionDuration: 'PT30M' }],
    ['SessionDuration', { SessionDuration: 'PT13H' }],
    ['RelayState', { RelayState: 'https://ü' }],
    ['Description', { Description: '' }],
  ])('refuses a wrong %s: %j', async (member, wrong) => {
    await expect(
      ssoAdmin.send(
        new CreatePermissionSetCommand({
          InstanceArn,
          Name: 'Developers',
          ...wrong,
        }),
      ),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringMatching(new RegExp(member, 'i')),
    });
  });

  it('attaches and detaches managed policies of its partition', async () => {
    const input = await create();
    const attach = (ManagedPolicyArn: string) =>
      ssoAdmin.send(
        new AttachManagedPolicyToPermissionSetCommand({
          ...input,
          ManagedPolicyArn,
        }),
      );
    await attach(POLICY);
    await expect(attach(POLICY)).rejects.toMatchObject({
      name: 'ConflictException',
    });
    await expect(
      attach('arn:aws-us-gov:iam::aws:policy/PowerUserAccess'),
    ).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(
      attach('arn:aws:iam::444444444445:policy/Mine'),
    ).rejects.toMatchObject({ name: 'ValidationException' });
    await ssoAdmin.send(
      new AttachCustomerManagedPolicyReferenceToPermissionSetCommand({
        ...input,
        CustomerManagedPolicyReference: { Name: 'Mine' },
      }),
    );
    const managed = new ListManagedPoliciesInPermissionSetCommand(input);
    expect((await ssoAdmin.send(managed)).AttachedManagedPolicies).toEqual([
      { Name: 'PowerUserAccess', Arn: POLICY },
    ]);
    const { CustomerManagedPolicyReferences } = await ssoAdmin.send(
      new ListCustomerManagedPolicyReferencesInPermissionSetCommand(input),
    );
    expect(CustomerManagedPolicyReferences).toEqual([
      { Name: 'Mine', Path: '/' },
    ]);
    const detach = new DetachManagedPolicyFromPermissionSetCommand({
      ...input,
      ManagedPolicyArn: POLICY,
    });
    await ssoAdmin.send(detach);
    expect((await ssoAdmin.send(managed)).AttachedManagedPolicies).toEqual([]);
    await expect(ssoAdmin.send(detach)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('keeps an inline policy and a permissions boundary', async () => {
    const input = await create();
    const getPolicy = new GetInlinePolicyForPermissionSetCommand(input);
    expect((await ssoAdmin.send(getPolicy)).InlinePolicy).toBe('');
    const put = (InlinePolicy: string) =>
      ssoAdmin.send(
        new PutInlinePolicyToPermissionSetCommand({ ...input, InlinePolicy }),
      );
    await put('{"Version":"2012-10-17","Statement":[]}');
    expect((await ssoAdmin.send(getPolicy)).InlinePolicy).toBe(
      '{"Version":"2012-10-17","Statement":[]}',
    );
    for (const wrong of ['{', '[]', ' '.repeat(32_769)]) {
      await expect(put(wrong)).rejects.toMatchObject({
        name: 'ValidationException',
      });
    }
    await ssoAdmin.send(new DeleteInlinePolicyFromPermissionSetCommand(input));
    expect((await ssoAdmin.send(getPolicy)).InlinePolicy).toBe('');

    const getBoundary = new GetPermissionsBoundaryForPermissionSetCommand(
      input,
    );
    await expect(ssoAdmin.send(getBoundary)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    await expect(
      ssoAdmin.send(
        new PutPermissionsBoundaryToPermissionSetCommand({
          ...input,
          PermissionsBoundary: {
            ManagedPolicyArn: POLICY,
            CustomerManagedPolicyReference: { Name: 'Mine' },
          },
        }),
      ),
    ).rejects.toMatchObject({ name: 'ValidationException' });
    await ssoAdmin.send(
      new PutPermissionsBoundaryToPermissionSetCommand({
        ...input,
        PermissionsBoundary: { ManagedPolicyArn: POLICY },
      }),
    );
    expect((await ssoAdmin.send(getBoundary)).PermissionsBoundary).toEqual({
      ManagedPolicyArn: POLICY,
    });
    await ssoAdmin.send(
      new DeletePermissionsBoundaryFromPermissionSetCommand(input),
    );
    await expect(ssoAdmin.send(getBoundary)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('tags', async () => {
    const { PermissionSetArn: ResourceArn } = await create();
    const list = async () =>
      (
        await ssoAdmin.send(
          new ListTagsForResourceCommand({ InstanceArn, ResourceArn }),
        )
      ).Tags;
    await ssoAdmin.send(
      new TagResourceCommand({
        InstanceArn,
        ResourceArn,
        Tags: [{ Key: 'team', Value: 'platform' }],
      }),
    );
    expect(await list()).toEqual([{ Key: 'team', Value: 'platform' }]);
    await ssoAdmin.send(
      new UntagResourceCommand({ InstanceArn, ResourceArn, TagKeys: ['team'] }),
    );
    expect(await list()).toEqual([]);
  });
});
