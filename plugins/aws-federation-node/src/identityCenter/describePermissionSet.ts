import {
  DescribePermissionSetCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-sso-admin';
import { AwsSession } from './AwsSession';
import { callSsoAdmin } from './callSsoAdmin';
import { permissionSetNames } from './permissionSetNames';
import { PermissionSet } from './PermissionSets';

/** The permission set, or undefined when it was deleted since it was listed. */
export async function describePermissionSet(
  session: AwsSession,
  instanceArn: string,
  arn: string,
): Promise<PermissionSet | undefined> {
  return callSsoAdmin(session, 'DescribePermissionSet', async () => {
    try {
      const { PermissionSet: found } = await session.ssoAdmin.send(
        new DescribePermissionSetCommand({
          InstanceArn: instanceArn,
          PermissionSetArn: arn,
        }),
        { abortSignal: session.signal },
      );
      if (!found?.Name) {
        return undefined;
      }
      permissionSetNames.set(arn, found.Name);
      return {
        arn,
        name: found.Name,
        description: found.Description,
        sessionDuration: found.SessionDuration,
        relayState: found.RelayState,
      };
    } catch (error) {
      if (error instanceof ResourceNotFoundException && !error.Reason) {
        return undefined;
      }
      throw error;
    }
  });
}
