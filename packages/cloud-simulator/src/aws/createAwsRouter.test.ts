import {
  DescribeUserCommand,
  GetUserIdCommand,
  IdentitystoreClient,
  ListUsersCommand,
} from '@aws-sdk/client-identitystore';
import {
  DescribeAccountCommand,
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListAWSServiceAccessForOrganizationCommand,
  ListDelegatedAdministratorsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import {
  AddRegionCommand,
  DescribeInstanceCommand,
  ListInstancesCommand,
  ListPermissionSetsCommand,
  ListRegionsCommand,
  SSOAdminClient,
} from '@aws-sdk/client-sso-admin';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { enableIdentityCenter } from '../console/enableIdentityCenter';
import { createUser } from '../scim/createUser';
import { startSimulatedAws } from './__testUtils__/startSimulatedAws';

describe('createAwsRouter', () => {
  let aws: Awaited<ReturnType<typeof startSimulatedAws>>;
  beforeEach(async () => {
    aws = await startSimulatedAws();
  });
  afterEach(() => aws.close());

  const clientOptions: typeof aws.clientOptions = options =>
    aws.clientOptions(options);

  it('copies an instance with a multi-Region key to one more Region at a time', async () => {
    const { context, organization } = aws;
    enableIdentityCenter(context, organization);
    const instance = organization.identityCenter!;
    const ssoAdmin = new SSOAdminClient(clientOptions());
    const add = (RegionName: string) =>
      ssoAdmin.send(
        new AddRegionCommand({ InstanceArn: instance.instanceArn, RegionName }),
      );
    const regions = async () => {
      const { Instances } = await ssoAdmin.send(new ListInstancesCommand({}));
      return Instances![0].Regions!.map(
        ({ RegionName, Status }) => `${RegionName} ${Status}`,
      );
    };
    await expect(add('eu-west-3')).rejects.toThrow('multi-Region');
    instance.encryption = {
      kmsKeyArn: 'arn:aws:kms:eu-west-1:444444444444:key/mrk-1',
      status: 'ENABLED',
    };
    expect((await add('eu-west-3')).Status).toBe('ADDING');
    await expect(add('eu-central-1')).rejects.toMatchObject({
      name: 'ConflictException',
    });
    const [primary] = await regions();
    expect(await regions()).toEqual([primary, 'eu-west-3 ADDING']);
    instance.addingRegion!.dueAt = context.clock.now().toISOString();
    expect(await regions()).toEqual([primary, 'eu-west-3 ACTIVE']);
    await expect(add('eu-west-3')).rejects.toMatchObject({
      name: 'ConflictException',
    });
  });

  it('finds an instance in its own Region only, once it is enabled', async () => {
    const ssoAdmin = new SSOAdminClient(clientOptions());
    const before = await ssoAdmin.send(new ListInstancesCommand({}));
    expect(before.Instances).toEqual([]);

    const instance = enableIdentityCenter(aws.context, aws.organization);
    const here = await ssoAdmin.send(new ListInstancesCommand({}));
    expect(here.Instances).toEqual([
      expect.objectContaining({
        InstanceArn: instance.instanceArn,
        IdentityStoreId: instance.identityStoreId,
        OwnerAccountId: '444444444444',
        Status: 'ACTIVE',
        CreatedDate: new Date('2026-03-01T12:00:00Z'),
      }),
    ]);
    const elsewhere = await new SSOAdminClient(
      clientOptions({ region: 'us-east-1' }),
    ).send(new ListInstancesCommand({}));
    expect(elsewhere.Instances).toEqual([]);
  });

  it('describes the instance and its Regions, without permission sets', async () => {
    const { instanceArn } = enableIdentityCenter(aws.context, aws.organization);
    const ssoAdmin = new SSOAdminClient(clientOptions());
    const input = { InstanceArn: instanceArn };
    const described = await ssoAdmin.send(new DescribeInstanceCommand(input));
    expect(described.PrimaryRegion).toBe('eu-west-1');
    const { Regions } = await ssoAdmin.send(new ListRegionsCommand(input));
    expect(Regions).toMatchObject([{ RegionName: 'eu-west-1' }]);
    const { PermissionSets } = await ssoAdmin.send(
      new ListPermissionSetsCommand(input),
    );
    expect(PermissionSets).toEqual([]);
  });

  it('answers errors that the SDK recognizes', async () => {
    enableIdentityCenter(aws.context, aws.organization);
    await expect(
      new SSOAdminClient(clientOptions({ accessKeyId: 'AKIAOTHER' })).send(
        new ListInstancesCommand({}),
      ),
    ).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
      $metadata: {
        httpStatusCode: 403,
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    });
    await expect(
      new SSOAdminClient(clientOptions()).send(
        new DescribeInstanceCommand({
          InstanceArn: 'arn:aws:sso:::instance/ssoins-0000000000000000',
        }),
      ),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(
      new IdentitystoreClient(clientOptions()).send(
        new ListUsersCommand({ IdentityStoreId: 'no' }),
      ),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining("at 'identityStoreId'"),
    });
  });

  it('lists and finds users of the identity store', async () => {
    const store = enableIdentityCenter(aws.context, aws.organization);
    for (const name of ['ada', 'grace']) {
      createUser({
        store,
        clock: aws.clock,
        createdBy: 'SCIM',
        resource: {
          userName: `${name}@acme.example`,
          externalId: `entra-${name}`,
          displayName: name,
          name: { givenName: name, familyName: 'Example' },
          emails: [{ value: `${name}@mail.example`, primary: true }],
          active: name === 'ada',
          'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
            department: 'Engines',
          },
        },
      });
    }
    const client = new IdentitystoreClient(clientOptions());
    const input = { IdentityStoreId: store.identityStoreId };

    const page = await client.send(
      new ListUsersCommand({ ...input, MaxResults: 1 }),
    );
    expect(page.Users).toMatchObject([
      {
        UserName: 'ada@acme.example',
        UserStatus: 'ENABLED',
        Name: { GivenName: 'ada', FamilyName: 'Example' },
        ExternalIds: [
          {
            Issuer: expect.stringMatching(/^https:\/\/scim\.aws\.com\//),
            Id: 'entra-ada',
          },
        ],
      },
    ]);
    const rest = await client.send(
      new ListUsersCommand({ ...input, NextToken: page.NextToken }),
    );
    expect(rest.Users).toMatchObject([{ UserStatus: 'DISABLED' }]);

    const { UserId } = await client.send(
      new GetUserIdCommand({
        ...input,
        AlternateIdentifier: {
          UniqueAttribute: {
            AttributePath: 'emails.value',
            AttributeValue: 'grace@mail.example',
          },
        },
      }),
    );
    const user = await client.send(
      new DescribeUserCommand({
        ...input,
        UserId,
        Extensions: ['aws:identitystore:enterprise'],
      }),
    );
    expect(user.UserName).toBe('grace@acme.example');
    expect(user.Extensions).toEqual({
      'aws:identitystore:enterprise': { department: 'Engines' },
    });
    await expect(
      client.send(new DescribeUserCommand({ ...input, UserId: 'nobody' })),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      ResourceType: 'USER',
    });
  });

  it('answers the organization and the caller', async () => {
    const organizations = new OrganizationsClient(clientOptions());
    const serviceAccess = async () =>
      (
        await organizations.send(
          new ListAWSServiceAccessForOrganizationCommand({}),
        )
      ).EnabledServicePrincipals?.map(each => each.ServicePrincipal);
    const { Organization } = await organizations.send(
      new DescribeOrganizationCommand({}),
    );
    expect(Organization).toMatchObject({
      Id: 'o-acmelabs04',
      MasterAccountId: '444444444444',
      FeatureSet: 'ALL',
    });
    const { Accounts } = await organizations.send(new ListAccountsCommand({}));
    expect(Accounts?.map(account => account.Name)).toEqual([
      'Management',
      'Sandbox',
    ]);
    const page = await organizations.send(
      new ListAccountsCommand({ MaxResults: 1 }),
    );
    const rest = await organizations.send(
      new ListAccountsCommand({ NextToken: page.NextToken }),
    );
    expect(rest.Accounts?.map(account => account.Id)).toEqual(['444444444445']);
    const { Account } = await organizations.send(
      new DescribeAccountCommand({ AccountId: '444444444445' }),
    );
    expect(Account).toMatchObject({ Name: 'Sandbox', State: 'ACTIVE' });
    await expect(
      organizations.send(
        new DescribeAccountCommand({ AccountId: '999999999999' }),
      ),
    ).rejects.toMatchObject({ name: 'AccountNotFoundException' });
    expect(await serviceAccess()).toEqual([]);
    enableIdentityCenter(aws.context, aws.organization);
    expect(await serviceAccess()).toEqual(['sso.amazonaws.com']);
    const delegated = await organizations.send(
      new ListDelegatedAdministratorsCommand({
        ServicePrincipal: 'sso.amazonaws.com',
      }),
    );
    expect(delegated.DelegatedAdministrators).toEqual([]);

    const caller = await new STSClient(clientOptions()).send(
      new GetCallerIdentityCommand({}),
    );
    expect(caller.Account).toBe('444444444444');
    await expect(
      new STSClient(clientOptions({ accessKeyId: 'AKIAOTHER' })).send(
        new GetCallerIdentityCommand({}),
      ),
    ).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
  });
});
