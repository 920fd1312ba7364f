import { AwsOrganizationState } from '../state/AwsOrganizationState';

/** The four AWS organizations of Acme, before anything is enabled in them. */
export function acmeOrganizations(): AwsOrganizationState[] {
  return [
    organization({
      name: 'acme-prod',
      organizationId: 'o-acmeprod01',
      digit: '1',
      partition: 'aws',
      region: 'eu-central-1',
      members: ['Audit', 'Logging', 'Shop'],
    }),
    organization({
      name: 'acme-data',
      organizationId: 'o-acmedata02',
      digit: '2',
      partition: 'aws',
      region: 'us-east-1',
      members: ['Lake', 'Analytics', 'Reports'],
    }),
    organization({
      name: 'acme-gov',
      organizationId: 'o-acmegov003',
      digit: '3',
      partition: 'aws-us-gov',
      region: 'us-gov-west-1',
      members: ['Workloads', 'Audit'],
    }),
    organization({
      name: 'acme-labs',
      organizationId: 'o-acmelabs04',
      digit: '4',
      partition: 'aws',
      region: 'eu-west-1',
      members: ['Sandbox', 'Experiments'],
    }),
  ];
}

function organization(options: {
  name: string;
  organizationId: string;
  /** Its account ids and access keys are built from it. */
  digit: string;
  partition: AwsOrganizationState['partition'];
  region: string;
  members: string[];
}): AwsOrganizationState {
  const { name, organizationId, digit, partition, region, members } = options;
  const managementAccountId = digit.repeat(12);
  return {
    name,
    organizationId,
    managementAccountId,
    partition,
    region,
    accounts: [
      {
        id: managementAccountId,
        name: 'Management',
        email: `${name}@contoso.example`,
      },
      ...members.map((member, index) => ({
        id: `${digit.repeat(10)}${String(index + 51)}`,
        name: member,
        email: `${name}-${member.toLowerCase()}@contoso.example`,
      })),
    ],
    accessKeys: [
      {
        accessKeyId: `AKIASIMULATED000000${digit}`,
        secretAccessKey: `simulated-secret-key-${digit}`,
        accountId: managementAccountId,
      },
    ],
  };
}
