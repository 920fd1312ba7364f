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
  /** The page on which people choose an account and a role. */
  accessPortal(identityStoreId: string): string;
}

function accessPortalUrl(
  organization: OrganizationConfig,
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
  organization: OrganizationConfig,
): AwsConsoleLinks {
  const { endpoints, partition, region } = organization;
  const identityCenter = endpoints.console
    ? `${endpoints.console}/${region}/singlesignon`
    : `https://${region}.${consoleHosts[partition]}/singlesignon/home?region=${region}`;
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
    accessPortal: identityStoreId =>
      accessPortalUrl(organization, identityStoreId),
  };
}
