import {
  OrganizationConfig,
  TenantConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';

export const organization: OrganizationConfig = {
  name: 'acme',
  title: 'Acme',
  tenant: 'contoso',
  organizationId: 'o-acmeacme01',
  managementAccountId: '111111111111',
  accountId: '111111111111',
  partition: 'aws',
  region: 'eu-central-1',
  owner: 'group:default/platform',
  endpoints: {},
};

export const tenant: TenantConfig = {
  name: 'contoso',
  tenantId: '5f2c1d3e-8a47-4b6f-9c10-2e7d4a9b3c55',
  cloud: 'global',
  credentials: { kind: 'managedIdentity' },
  endpoints: {
    graph: 'https://graph.microsoft.com',
    login: 'https://login.microsoftonline.com',
    portal: 'https://entra.microsoft.com',
  },
  customLogin: false,
};
