import { AwsPartition } from '../config/OrganizationConfig';

/**
 * Regions in which IAM Identity Center exists (AWS General Reference, "AWS IAM Identity
 * Center endpoints and quotas").
 */
export const identityCenterRegions: Record<AwsPartition, readonly string[]> = {
  aws: [
    'us-east-1',
    'us-east-2',
    'us-west-1',
    'us-west-2',
    'eu-central-1',
    'eu-west-1',
    'eu-west-2',
    'eu-west-3',
    'eu-north-1',
    'eu-south-1',
    'eu-south-2',
    'eu-central-2',
    'ap-northeast-1',
    'ap-northeast-2',
    'ap-northeast-3',
    'ap-southeast-1',
    'ap-southeast-2',
    'ap-southeast-3',
    'ap-southeast-4',
    'ap-southeast-5',
    'ap-southeast-7',
    'ap-south-1',
    'ap-south-2',
    'ap-east-1',
    'ca-central-1',
    'ca-west-1',
    'mx-central-1',
    'sa-east-1',
    'af-south-1',
    'il-central-1',
    'me-central-1',
    'me-south-1',
  ],
  'aws-us-gov': ['us-gov-west-1', 'us-gov-east-1'],
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
};
