import { AwsTestServer } from './__testUtils__/AwsTestServer';

describe('AwsIdentityCenterClient', () => {
  let server: AwsTestServer;
  beforeEach(async () => {
    server = await AwsTestServer.start();
  });
  afterEach(() => server.stop());

  it('finds the organization instance, not an account instance', async () => {
    server.answer = ({ body }) => ({
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

    await expect(server.client().instances.find()).resolves.toMatchObject({
      IdentityStoreId: 'd-9967000001',
    });
    expect(server.calls[0].authorization).toContain('/us-gov-east-1/sso/');
  });

  it('looks for the instance in the other Regions, which may not answer', async () => {
    const inRegion: Record<string, string | undefined> = {
      'us-gov-east-1': '333333333333',
      'us-gov-west-1': '111111111111',
    };
    server.answer = ({ authorization }) => {
      const region = authorization.split('/')[2];
      return inRegion[region]
        ? {
            status: 200,
            body: { Instances: [{ OwnerAccountId: inRegion[region] }] },
          }
        : { status: 403, body: { __type: 'UnrecognizedClientException' } };
    };
    await expect(server.client().instances.explainMissing()).resolves.toEqual({
      region: 'us-gov-west-1',
      accountInstanceOwner: '333333333333',
      unread: [],
    });
    delete inRegion['us-gov-west-1'];
    await expect(server.client().instances.explainMissing()).resolves.toEqual({
      region: undefined,
      accountInstanceOwner: '333333333333',
      unread: ['us-gov-west-1'],
    });
  });

  it('looks for itself among all services that are trusted', async () => {
    const pages = [
      { EnabledServicePrincipals: [], NextToken: 'next' },
      { EnabledServicePrincipals: [{ ServicePrincipal: 'sso.amazonaws.com' }] },
    ];
    server.answer = ({ body }) => ({
      status: 200,
      body: pages[body.NextToken ? 1 : 0],
    });
    const { delegation } = server.client();
    await expect(delegation.isTrusted('own')).resolves.toBe(true);
    pages[1] = {
      EnabledServicePrincipals: [{ ServicePrincipal: 'config.amazonaws.com' }],
    };
    await expect(delegation.isTrusted('own')).resolves.toBe(false);
  });

  it('names the action where trusted access may not be looked at', async () => {
    server.answer = () => ({
      status: 400,
      body: {
        __type: 'AccessDeniedException',
        Message:
          'User: arn:aws:iam::1:user/portal is not authorized to perform: organizations:ListAWSServiceAccessForOrganization',
      },
    });
    await expect(server.client().delegation.isTrusted('own')).rejects.toThrow(
      'organizations:ListAWSServiceAccessForOrganization',
    );
  });

  it("asks AWS Organizations in the partition's own Region", async () => {
    server.answer = () => ({
      status: 200,
      body: { Organization: { Id: 'o-acmegov003' } },
    });

    await expect(server.client().describeOrganization()).resolves.toEqual({
      Id: 'o-acmegov003',
    });
    expect(server.calls[0].authorization).toContain(
      '/us-gov-west-1/organizations/',
    );
  });
});
