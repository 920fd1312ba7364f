import { failureOf } from '../__testUtils__/failureOf';
import { AwsTestServer } from './__testUtils__/AwsTestServer';

describe('AwsIdentityCenterClient of users and groups', () => {
  let server: AwsTestServer;
  beforeEach(async () => {
    server = await AwsTestServer.start();
  });
  afterEach(() => server.stop());

  it('counts users over all pages, and who of them is enabled', async () => {
    const ExternalIds = [{ Issuer: 'https://scim.aws.com/one', Id: 'one' }];
    server.answer = ({ body }) => ({
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

    await expect(server.client().countUsers('d-9967000001')).resolves.toEqual({
      total: 8,
      enabled: 4,
      enabledProvisioned: 2,
    });
  });

  it('reads users and groups page by page, only as far as they are asked for', async () => {
    server.answer = ({ operation, body }) => ({
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
    const users = server.client().eachUser('d-9967000001');
    await expect(users.next()).resolves.toEqual({
      done: false,
      value: {
        id: 'u1',
        userName: 'ada',
        mails: ['ada@acme.example'],
        enabled: true,
      },
    });
    expect(server.calls).toHaveLength(1);
    await expect(users.next()).resolves.toMatchObject({
      value: { id: 'u2', mails: [], enabled: false },
    });
    expect(server.calls).toHaveLength(2);
    await expect(users.next()).resolves.toMatchObject({ done: true });

    const groups = [];
    for await (const group of server.client().groups.each('d-9967000001')) {
      groups.push(group);
    }
    expect(groups).toEqual([
      { id: 'g1', name: 'Mine', externalIds: [], provisioned: false },
      { id: 'g2', name: '', externalIds: ['e2'], provisioned: true },
    ]);
  });

  it('tells a missing user from a missing identity store', async () => {
    let resourceType = 'USER';
    server.answer = () => ({
      status: 400,
      body: {
        __type: 'ResourceNotFoundException',
        Message: 'Not found',
        ResourceType: resourceType,
      },
    });
    await expect(
      server.client().findUserId('d-9967000001', 'ada@acme.example'),
    ).resolves.toBeUndefined();
    await expect(server.client().hasUser('d-9967000001', 'u1')).resolves.toBe(
      false,
    );
    await expect(
      server.client().hasEnabledUser('d-9967000001', 'u1'),
    ).resolves.toBe(false);

    resourceType = 'IDENTITY_STORE';
    await expect(
      failureOf(server.client().findUserId('d-9967000001', 'ada@acme.example')),
    ).resolves.toMatchObject({ code: 'ResourceNotFoundException' });
  });

  it('tells whether AWS lets a user sign in', async () => {
    server.answer = ({ body }) => ({
      status: 200,
      body: {
        UserId: body.UserId,
        ...(body.UserId === 'left' && { UserStatus: 'DISABLED' }),
      },
    });
    const isEnabled = (id: string) =>
      server.client().hasEnabledUser('d-9967000001', id);
    expect([await isEnabled('ada'), await isEnabled('left')]).toEqual([
      true,
      false,
    ]);
    await expect(server.client().hasUser('d-9967000001', 'left')).resolves.toBe(
      true,
    );
  });

  it('says that a group has the name in other letters', async () => {
    server.answer = ({ operation }) => ({
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
      server.client().groups.create('d-9967000001', { name: 'operators' }),
    );
    expect(error.message).toContain(
      'has a group whose name differs from "operators" only in upper and lower case (Identity Store, CreateGroup, HTTP 400, ConflictException, request request-1). Look for it under Groups',
    );
  });
});
