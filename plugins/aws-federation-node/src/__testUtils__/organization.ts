import { OrganizationConfig } from '../config/OrganizationConfig';

export const organization: OrganizationConfig = {
  name: 'acme-prod',
  title: 'Acme production',
  tenant: 'contoso',
  organizationId: 'o-acmeprod01',
  managementAccountId: '111111111111',
  accountId: '111111111111',
  partition: 'aws',
  region: 'eu-central-1',
  owner: 'group:default/platform',
  endpoints: {},
};
