import { ConfigSection } from './ConfigSection';
import {
  accountIdFormat,
  nameFormat,
  organizationIdFormat,
  ownerFormat,
  regionFormat,
} from './formats';
import { AwsPartition, OrganizationConfig } from './OrganizationConfig';
import { readEndpoint } from './readEndpoint';

const partitions = ['aws', 'aws-us-gov', 'aws-cn'] as const;

function partitionOfRegion(region: string): AwsPartition {
  if (region.startsWith('us-gov-')) {
    return 'aws-us-gov';
  }
  return region.startsWith('cn-') ? 'aws-cn' : 'aws';
}

/**
 * Reads one entry of `awsFederation.organizations[]`.
 */
export function readOrganizationConfig(
  section: ConfigSection,
): OrganizationConfig {
  const name = section.text('name', nameFormat);
  const partition = section.choice('partition', partitions, 'aws');
  const region = section.text('region', regionFormat);
  if (partitionOfRegion(region) !== partition) {
    throw section.error(
      'region',
      `is not a Region of the partition ${partition}: mend it, or set partition to ${partitionOfRegion(
        region,
      )}`,
    );
  }
  const managementAccountId = section.text(
    'managementAccountId',
    accountIdFormat,
  );
  const endpoints = section.optionalSection('endpoints');

  return {
    name,
    title: section.optionalText('title') ?? name,
    tenant: section.text('tenant', nameFormat),
    organizationId: section.text('organizationId', organizationIdFormat),
    managementAccountId,
    accountId:
      section.optionalText('accountId', accountIdFormat) ?? managementAccountId,
    partition,
    region,
    owner: section.text('owner', ownerFormat),
    endpoints: {
      ssoAdmin: readEndpoint(endpoints, 'ssoAdmin'),
      identityStore: readEndpoint(endpoints, 'identityStore'),
      organizations: readEndpoint(endpoints, 'organizations'),
      scim: readEndpoint(endpoints, 'scim'),
      signIn: readEndpoint(endpoints, 'signIn'),
      console: readEndpoint(endpoints, 'console'),
      accessPortal: readEndpoint(endpoints, 'accessPortal'),
    },
  };
}
