import { AwsPartition } from '../config/OrganizationConfig';

/**
 * Ends of AWS's sign-in hosts by partition, from
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html.
 * AWS does not document China's.
 */
export const signInHosts: Record<AwsPartition, readonly string[]> = {
  aws: ['.signin.aws', '.signin.aws.amazon.com', '.sso.signin.aws'],
  'aws-us-gov': [
    '.signin.amazonaws-us-gov.com',
    '.sso.signin.amazonaws-us-gov.com',
  ],
  'aws-cn': [
    '.signin.amazonaws.cn',
    '.signin.amazonaws.com.cn',
    '.sso.signin.amazonaws.com.cn',
  ],
};
