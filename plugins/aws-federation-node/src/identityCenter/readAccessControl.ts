import {
  DescribeInstanceAccessControlAttributeConfigurationCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-sso-admin';
import { AwsSession } from './AwsSession';
import { callSsoAdmin } from './callSsoAdmin';
import { AccessControlStatus } from './Instances';

const operation = 'DescribeInstanceAccessControlAttributeConfiguration';

/**
 * Whether attributes for access control are enabled, which AWS tells as a status, or as a
 * resource that is missing.
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_DescribeInstanceAccessControlAttributeConfiguration.html
 */
export async function readAccessControl(
  session: AwsSession,
  instanceArn: string,
): Promise<AccessControlStatus> {
  return callSsoAdmin(session, operation, async () => {
    try {
      const { Status } = await session.ssoAdmin.send(
        new DescribeInstanceAccessControlAttributeConfigurationCommand({
          InstanceArn: instanceArn,
        }),
        { abortSignal: session.signal },
      );
      return Status ?? 'UNKNOWN';
    } catch (error) {
      // With a reason it is the KMS key that is missing.
      if (error instanceof ResourceNotFoundException && !error.Reason) {
        return 'DISABLED';
      }
      throw error;
    }
  });
}
