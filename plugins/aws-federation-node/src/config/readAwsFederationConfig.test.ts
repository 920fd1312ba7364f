import { ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { readAwsFederationConfig } from './readAwsFederationConfig';

const tenant = {
  name: 'contoso',
  tenantId: '5F2C1D3E-8a47-4b6f-9c10-2e7d4a9b3c55',
  credentials: {
    clientSecret: {
      clientId: '0c9b7a52-6f1d-4d38-b1a4-93e5c7d20f18',
      clientSecret: 'very-secret-value',
    },
  },
};
const organization = {
  name: 'acme-prod',
  tenant: 'contoso',
  organizationId: 'o-acmeprod01',
  managementAccountId: '111111111111',
  region: 'eu-central-1',
  owner: 'group:default/platform',
};

function read(section: JsonObject) {
  return readAwsFederationConfig(new ConfigReader({ awsFederation: section }));
}

function failure(section: JsonObject): Error {
  try {
    read(section);
  } catch (error) {
    return error as Error;
  }
  throw new Error('The configuration was accepted.');
}

describe('readAwsFederationConfig', () => {
  it('has no tenants and no organizations without the section', () => {
    expect(readAwsFederationConfig(new ConfigReader({}))).toEqual({
      tenants: [],
      organizations: [],
      checks: { quickIntervalSeconds: 600, quickTimeoutSeconds: 60 },
    });
  });

  it('fills in the defaults', () => {
    const config = read({ tenants: [tenant], organizations: [organization] });

    expect(config.tenants[0]).toMatchObject({
      tenantId: '5f2c1d3e-8a47-4b6f-9c10-2e7d4a9b3c55',
      cloud: 'global',
      customLogin: false,
      endpoints: {
        graph: 'https://graph.microsoft.com',
        login: 'https://login.microsoftonline.com',
        portal: 'https://entra.microsoft.com',
      },
      credentials: { kind: 'clientSecret', clientSecret: 'very-secret-value' },
    });
    expect(config.organizations[0]).toMatchObject({
      title: 'acme-prod',
      accountId: '111111111111',
      partition: 'aws',
    });
  });

  it('reads overrides, without trailing slashes, and durations', () => {
    const config = read({
      tenants: [
        {
          ...tenant,
          cloud: 'usGovDoD',
          credentials: { managedIdentity: {} },
          endpoints: {
            login: 'https://localhost:8443/',
            graph: 'https://localhost:8443/graph/',
          },
        },
      ],
      organizations: [
        {
          ...organization,
          partition: 'aws-us-gov',
          region: 'us-gov-west-1',
          accountId: '222222222222',
          endpoints: { console: 'http://localhost:8480/console' },
        },
      ],
      checks: { quick: { frequency: { minutes: 1 }, timeout: 'PT90S' } },
    });

    expect(config.tenants[0]).toMatchObject({
      customLogin: true,
      credentials: { kind: 'managedIdentity' },
      endpoints: {
        login: 'https://localhost:8443',
        graph: 'https://localhost:8443/graph',
        portal: 'https://portal.azure.us',
      },
    });
    expect(config.organizations[0]).toMatchObject({
      accountId: '222222222222',
      endpoints: { console: 'http://localhost:8480/console' },
    });
    expect(config.checks).toEqual({
      quickIntervalSeconds: 60,
      quickTimeoutSeconds: 90,
    });
  });

  it.each([
    ['tenants[0].name', { tenants: [{ ...tenant, name: 'Contoso Ltd' }] }],
    ['tenants[0].tenantId', { tenants: [{ ...tenant, tenantId: 'contoso' }] }],
    ['tenants[0].cloud', { tenants: [{ ...tenant, cloud: 'moon' }] }],
    ['tenants[0].credentials', { tenants: [{ ...tenant, credentials: {} }] }],
    [
      'tenants[0].credentials',
      {
        tenants: [
          {
            ...tenant,
            credentials: { ...tenant.credentials, managedIdentity: {} },
          },
        ],
      },
    ],
    [
      'tenants[0].credentials.clientSecret.clientSecret',
      {
        tenants: [
          {
            ...tenant,
            credentials: {
              clientSecret: {
                ...tenant.credentials.clientSecret,
                clientSecret: '',
              },
            },
          },
        ],
      },
    ],
    [
      'tenants[0].endpoints.graph',
      {
        tenants: [
          { ...tenant, endpoints: { graph: 'http://graph.example.com' } },
        ],
      },
    ],
    [
      'tenants[0].endpoints.login',
      {
        tenants: [
          { ...tenant, endpoints: { login: 'https://localhost:8443/login' } },
        ],
      },
    ],
    ['tenants[1].name', { tenants: [tenant, tenant] }],
    [
      'organizations[1].name',
      {
        tenants: [tenant],
        organizations: [
          organization,
          { ...organization, organizationId: 'o-acmeprod02' },
        ],
      },
    ],
    [
      'organizations[0].tenant',
      {
        tenants: [tenant],
        organizations: [{ ...organization, tenant: 'fabrikam' }],
      },
    ],
    ...[
      ['name', 'acme..prod'],
      ['organizationId', 'acmeprod'],
      ['managementAccountId', '1111'],
      ['managementAccountId', 111111111111],
      ['accountId', 'root'],
      ['region', 'us-gov-west-1'],
      ['region', 'cn-north-1'],
      ['region', 'Frankfurt'],
      ['partition', 'aws-moon'],
      ['owner', 'platform'],
    ].map(
      ([key, value]) =>
        [
          `organizations[0].${key}`,
          {
            tenants: [tenant],
            organizations: [{ ...organization, [key]: value }],
          },
        ] as [string, JsonObject],
    ),
    [
      'organizations[0].endpoints.scim',
      {
        tenants: [tenant],
        organizations: [
          {
            ...organization,
            endpoints: { scim: 'https://token@scim.example.com' },
          },
        ],
      },
    ],
    [
      'checks.quick.frequency',
      { checks: { quick: { frequency: { fortnights: 1 } } } },
    ],
  ] as Array<[string, JsonObject]>)(
    'names %s when it is wrong',
    (path, section) => {
      const error = failure(section);

      expect(error).toBeInstanceOf(InputError);
      expect(error.message).toContain(`awsFederation.${path} `);
      expect(error.message).not.toContain('very-secret-value');
    },
  );
});
