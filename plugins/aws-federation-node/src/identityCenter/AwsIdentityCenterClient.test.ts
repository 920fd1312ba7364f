import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { CloudError } from '../CloudError';
import { AwsIdentityCenterClient } from './AwsIdentityCenterClient';

interface Call {
  operation: string;
  authorization: string;
  body: Record<string, unknown>;
}

describe('AwsIdentityCenterClient', () => {
  let server: Server;
  let calls: Call[];
  let answer: (call: Call) => { status: number; body: object };

  beforeEach(async () => {
    calls = [];
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) {
        chunks.push(chunk);
      }
      const call = {
        operation: String(request.headers['x-amz-target']).split('.')[1],
        authorization: String(request.headers.authorization),
        body: JSON.parse(Buffer.concat(chunks).toString() || '{}'),
      };
      calls.push(call);
      const { status, body } = answer(call);
      response.writeHead(status, {
        'Content-Type': 'application/x-amz-json-1.1',
        'x-amzn-RequestId': 'request-1',
      });
      response.end(JSON.stringify(body));
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });

  afterEach(async () => {
    await new Promise(resolve => {
      server.close(resolve);
      server.closeAllConnections();
    });
  });

  function client(accountId = '111111111111'): AwsIdentityCenterClient {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return AwsIdentityCenterClient.create({
      organization: {
        name: 'acme-gov',
        title: 'Acme government',
        tenant: 'contoso',
        organizationId: 'o-acmegov003',
        managementAccountId: '111111111111',
        accountId,
        partition: 'aws-us-gov',
        region: 'us-gov-east-1',
        owner: 'group:default/platform',
        endpoints: {
          ssoAdmin: origin,
          identityStore: origin,
          organizations: origin,
        },
      },
      credentialsManager: DefaultAwsCredentialsManager.fromConfig(
        new ConfigReader({
          aws: {
            accounts: [
              {
                accountId: '111111111111',
                accessKeyId: 'AKIAEXAMPLE',
                secretAccessKey: 'secret-access-key',
              },
              {
                accountId: '222222222222',
                accessKeyId: 'AKIAEXAMPLE',
                secretAccessKey: 'secret-access-key',
              },
            ],
          },
        }),
      ),
    });
  }

  function failureOf(promise: Promise<unknown>): Promise<CloudError> {
    return promise.then(
      () => {
        throw new Error('The call succeeded.');
      },
      error => error,
    );
  }

  it('finds the organization instance, not an account instance', async () => {
    answer = ({ body }) => ({
      status: 200,
      body: body.NextToken
        ? {
            Instances: [
              {
                OwnerAccountId: '111111111111',
                IdentityStoreId: 'd-9967000001',
              },
            ],
          }
        : {
            Instances: [
              {
                OwnerAccountId: '222222222222',
                IdentityStoreId: 'd-9967000002',
              },
            ],
            NextToken: 'next',
          },
    });

    await expect(client().instances.find()).resolves.toMatchObject({
      IdentityStoreId: 'd-9967000001',
    });
    expect(calls[0].authorization).toContain('/us-gov-east-1/sso/');
  });

  it('looks for the instance in the other Regions, which may not answer', async () => {
    const inRegion: Record<string, string | undefined> = {
      'us-gov-east-1': '333333333333',
      'us-gov-west-1': '111111111111',
    };
    answer = ({ authorization }) => {
      const region = authorization.split('/')[2];
      return inRegion[region]
        ? {
            status: 200,
            body: { Instances: [{ OwnerAccountId: inRegion[region] }] },
          }
        : { status: 403, body: { __type: 'UnrecognizedClientException' } };
    };
    await expect(client().instances.explainMissing()).resolves.toEqual({
      region: 'us-gov-west-1',
      accountInstanceOwner: '333333333333',
      unread: [],
    });
    delete inRegion['us-gov-west-1'];
    await expect(client().instances.explainMissing()).resolves.toEqual({
      region: undefined,
      accountInstanceOwner: '333333333333',
      unread: ['us-gov-west-1'],
    });
  });

  it("asks AWS Organizations in the partition's own Region", async () => {
    answer = () => ({
      status: 200,
      body: { Organization: { Id: 'o-acmegov003' } },
    });

    await expect(client().describeOrganization()).resolves.toEqual({
      Id: 'o-acmegov003',
    });
    expect(calls[0].authorization).toContain('/us-gov-west-1/organizations/');
  });

  it('counts users over all pages, and who of them is enabled', async () => {
    const ExternalIds = [{ Issuer: 'https://scim.aws.com/one', Id: 'one' }];
    answer = ({ body }) => ({
      status: 200,
      body: {
        Users: [
          { UserId: 'a', UserStatus: 'DISABLED' },
          { UserId: 'b' },
          { UserId: 'c', UserStatus: 'ENABLED', ExternalIds },
          { UserId: 'd', UserStatus: 'DISABLED', ExternalIds },
        ],
        NextToken: body.NextToken ? undefined : 'next',
      },
    });

    await expect(client().countUsers('d-9967000001')).resolves.toEqual({
      total: 8,
      enabled: 4,
      enabledProvisioned: 2,
    });
  });

  it('reads users and groups page by page, only as far as they are asked for', async () => {
    answer = ({ operation, body }) => ({
      status: 200,
      body:
        operation === 'ListUsers'
          ? {
              Users: [
                body.NextToken
                  ? { UserId: 'u2', UserName: 'grace', UserStatus: 'DISABLED' }
                  : {
                      UserId: 'u1',
                      UserName: 'ada',
                      Emails: [{ Value: 'ada@acme.example', Primary: true }],
                    },
              ],
              NextToken: body.NextToken ? undefined : 'second',
            }
          : {
              Groups: [
                { GroupId: 'g1', DisplayName: 'Mine' },
                {
                  GroupId: 'g2',
                  ExternalIds: [{ Issuer: 'https://scim', Id: 'e2' }],
                },
              ],
            },
    });
    const users = client().eachUser('d-9967000001');
    await expect(users.next()).resolves.toEqual({
      done: false,
      value: {
        id: 'u1',
        userName: 'ada',
        mails: ['ada@acme.example'],
        enabled: true,
      },
    });
    expect(calls).toHaveLength(1);
    await expect(users.next()).resolves.toMatchObject({
      value: { id: 'u2', mails: [], enabled: false },
    });
    expect(calls).toHaveLength(2);
    await expect(users.next()).resolves.toMatchObject({ done: true });

    const groups = [];
    for await (const group of client().groups.each('d-9967000001')) {
      groups.push(group);
    }
    expect(groups).toEqual([
      { id: 'g1', name: 'Mine', externalIds: [], provisioned: false },
      { id: 'g2', name: '', externalIds: ['e2'], provisioned: true },
    ]);
  });

  it('tells a missing user from a missing identity store', async () => {
    let resourceType = 'USER';
    answer = () => ({
      status: 400,
      body: {
        __type: 'ResourceNotFoundException',
        Message: 'Not found',
        ResourceType: resourceType,
      },
    });
    await expect(
      client().findUserId('d-9967000001', 'ada@acme.example'),
    ).resolves.toBeUndefined();

    resourceType = 'IDENTITY_STORE';
    await expect(
      failureOf(client().findUserId('d-9967000001', 'ada@acme.example')),
    ).resolves.toMatchObject({ code: 'ResourceNotFoundException' });
  });

  it('says that a group has the name in other letters', async () => {
    answer = ({ operation }) => ({
      status: 400,
      body:
        operation === 'CreateGroup'
          ? {
              __type: 'ConflictException',
              Message: 'Duplicate GroupDisplayName',
              Reason: 'UNIQUENESS_CONSTRAINT_VIOLATION',
            }
          : { __type: 'ResourceNotFoundException', ResourceType: 'GROUP' },
    });
    const error = await failureOf(
      client().groups.create('d-9967000001', { name: 'operators' }),
    );
    expect(error.message).toContain(
      'has a group whose name differs from "operators" only in upper and lower case (Identity Store, CreateGroup, HTTP 400, ConflictException, request request-1). Look for it under Groups',
    );
  });

  it.each([
    [
      { __type: 'AccessDeniedException', Message: 'No' },
      'AWS does not allow sso:ListInstances in account 111111111111',
    ],
    [
      {
        __type: 'AccessDeniedException',
        Message: 'No',
        Reason: 'KMS_AccessDeniedException',
      },
      'which may not be used by the portal (IAM Identity Center, ListInstances, HTTP 400, AccessDeniedException, request request-1). Allow kms:Decrypt',
    ],
    [
      { __type: 'ResourceNotFoundException', Reason: 'KMS_NotFoundException' },
      'request request-1). Choose another key under Settings',
    ],
    [
      { __type: 'ValidationException', Reason: 'KMS_InvalidStateException' },
      'request request-1). Cancel its deletion in AWS KMS',
    ],
    [
      { __type: 'UnrecognizedClientException', message: 'Bad token' },
      'AWS refuses the credentials of account 111111111111',
    ],
  ])('explains %j', async (body, expected) => {
    answer = () => ({ status: 400, body });

    const error = await failureOf(client().instances.find());

    expect(error).toBeInstanceOf(CloudError);
    expect(error.requestId).toBe('request-1');
    expect(error.message).toContain(expected);
    expect(error.message).not.toContain('secret-access-key');
  });

  it('asks for both policies of a KMS key', async () => {
    answer = () => ({
      status: 400,
      body: {
        __type: 'AccessDeniedException',
        Message: 'Denied.',
        Reason: 'KMS_AccessDeniedException',
      },
    });
    const failure = await failureOf(client().countUsers('d-9967000001'));
    expect(failure.message).toMatch(
      /Allow kms:Decrypt .* twice: in the key's policy, and in the role's own/,
    );
  });

  it('says what a member account may lack besides', async () => {
    answer = () => ({
      status: 400,
      body: { __type: 'AccessDeniedException', Message: 'No' },
    });
    const delegated =
      /there, and check that the account is the delegated administrator of IAM Identity Center\.$/;

    const member = client('222222222222');
    expect((await failureOf(member.instances.find())).message).toMatch(
      delegated,
    );
    expect((await failureOf(member.describeOrganization())).message).toMatch(
      /policy of the role or user that the portal uses there\.$/,
    );
    expect((await failureOf(client().instances.find())).message).not.toMatch(
      delegated,
    );
  });

  it('names the account that has no credentials', async () => {
    const error = await failureOf(client('333333333333').instances.find());

    expect(error.message).toContain(
      'Check the entry with accountId 333333333333 in aws.accounts',
    );
    expect(calls).toHaveLength(0);
  });
});
