import { AwsPartition, OrganizationConfig } from '../config/OrganizationConfig';

const consoleHosts: Record<AwsPartition, string> = {
  aws: 'console.aws.amazon.com',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
  'aws-cn': 'console.amazonaws.cn',
};

/**
 * Pages of AWS for one organization.
 * @public
 */
export interface AwsConsoleLinks {
  /** Start page of IAM Identity Center in the configured Region. */
  identityCenter: string;
  /** Its Settings page, where a person carries out the console visit. */
  settings: string;
  permissionSets: string;
  users: string;
  /** Keys of AWS KMS. A console of one's own has IAM Identity Center only. */
  keys?: string;
  quotas?: string;
  /** Accounts in AWS Organizations. */
  accounts?: string;
  /** Services that AWS Organizations trusts. */
  trustedServices?: string;
  /** The page on which people choose an account and a role. */
  accessPortal(identityStoreId: string): string;
}

function accessPortalUrl(
  organization: Pick<OrganizationConfig, 'endpoints' | 'partition' | 'region'>,
  identityStoreId: string,
): string {
  const { endpoints, partition, region } = organization;
  if (endpoints.accessPortal) {
    return `${endpoints.accessPortal}/${identityStoreId}`;
  }
  switch (partition) {
    case 'aws':
      return `https://${identityStoreId}.awsapps.com/start`;
    case 'aws-us-gov':
      return `https://start.us-gov-home.awsapps.com/directory/${identityStoreId}`;
    case 'aws-cn':
      return `https://start.${region}.home.awsapps.cn/directory/${identityStoreId}`;
    default: {
      const unknown: never = partition;
      throw new Error(`Unknown partition: ${unknown}`);
    }
  }
}

/**
 * Addresses of AWS's own pages, with the organization's partition and Region.
 * @public
 */
export function awsConsoleLinks(
  organization: Pick<OrganizationConfig, 'endpoints' | 'partition' | 'region'>,
): AwsConsoleLinks {
  const { endpoints, partition, region } = organization;
  const service = (name: string) =>
    `https://${region}.${consoleHosts[partition]}/${name}?region=${region}`;
  const identityCenter = endpoints.console
    ? `${endpoints.console}/${region}/singlesignon`
    : service('singlesignon/home');
  // A console of one's own has pages, AWS's has views of one page.
  const page = (name: string) =>
    endpoints.console
      ? `${identityCenter}/${name}`
      : `${identityCenter}#!/${name}`;
  return {
    identityCenter,
    settings: page('settings'),
    permissionSets: page('permission-sets'),
    users: page('users'),
    ...(!endpoints.console && {
      keys: `${service('kms/home')}#/kms/keys`,
      quotas: service('servicequotas/home'),
      accounts: service('organizations/v2/home/accounts'),
      trustedServices: service('organizations/v2/home/services'),
    }),
    accessPortal: identityStoreId =>
      accessPortalUrl(organization, identityStoreId),
  };
}
