import {
  DescribePermissionSetProvisioningStatusCommand,
  ProvisionPermissionSetCommand,
} from '@aws-sdk/client-sso-admin';
import { AwsSession } from './AwsSession';
import { callSsoAdmin } from './callSsoAdmin';
import { changeSsoAdmin } from './changeSsoAdmin';
import { PermissionSet } from './PermissionSets';
import { waitForOperation } from './waitForOperation';

/** Brings a permission set to all accounts that have it, and waits until it is there. */
export async function provisionPermissionSet(
  session: AwsSession,
  instanceArn: string,
  set: PermissionSet,
): Promise<void> {
  const { ssoAdmin, signal } = session;
  const { PermissionSetProvisioningStatus: begun } = await changeSsoAdmin(
    session,
    'ProvisionPermissionSet',
    () =>
      ssoAdmin.send(
        new ProvisionPermissionSetCommand({
          InstanceArn: instanceArn,
          PermissionSetArn: set.arn,
          TargetType: 'ALL_PROVISIONED_ACCOUNTS',
        }),
        { abortSignal: signal },
      ),
  );
  await waitForOperation({
    what: `provision permission set "${set.name}" to its accounts`,
    operation: 'ProvisionPermissionSet',
    begun,
    read: requestId =>
      callSsoAdmin(
        session,
        'DescribePermissionSetProvisioningStatus',
        async () => {
          const { PermissionSetProvisioningStatus: status } =
            await ssoAdmin.send(
              new DescribePermissionSetProvisioningStatusCommand({
                InstanceArn: instanceArn,
                ProvisionPermissionSetRequestId: requestId,
              }),
              { abortSignal: signal },
            );
          return status;
        },
      ),
    signal,
  });
}
