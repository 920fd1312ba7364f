import {
  DescribePermissionSetProvisioningStatusCommand,
  ProvisionPermissionSetCommand,
} from '@aws-sdk/client-sso-admin';
import Bottleneck from 'bottleneck';
import { AwsSession } from './AwsSession';
import { callSsoAdmin } from './callSsoAdmin';
import { changeSsoAdmin } from './changeSsoAdmin';
import { PermissionSet } from './PermissionSets';
import { waitForOperation } from './waitForOperation';

// AWS provisions three permission sets of an instance at a time
// (https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html).
const instances = new Bottleneck.Group({ maxConcurrent: 3 });

/**
 * Brings a permission set to all accounts that have it, or to one, and waits until it is
 * there.
 */
export async function provisionPermissionSet(
  session: AwsSession,
  what: { instanceArn: string; set: PermissionSet; accountId?: string },
): Promise<void> {
  await instances
    .key(what.instanceArn)
    .schedule(() => provisionNow(session, what));
}

async function provisionNow(
  session: AwsSession,
  {
    instanceArn,
    set,
    accountId,
  }: { instanceArn: string; set: PermissionSet; accountId?: string },
): Promise<void> {
  const { ssoAdmin, signal } = session;
  signal?.throwIfAborted();
  const { PermissionSetProvisioningStatus: begun } = await changeSsoAdmin(
    session,
    'ProvisionPermissionSet',
    () =>
      ssoAdmin.send(
        new ProvisionPermissionSetCommand({
          InstanceArn: instanceArn,
          PermissionSetArn: set.arn,
          ...(accountId
            ? { TargetType: 'AWS_ACCOUNT', TargetId: accountId }
            : { TargetType: 'ALL_PROVISIONED_ACCOUNTS' }),
        }),
        { abortSignal: signal },
      ),
  );
  await waitForOperation({
    what: `provision permission set "${set.name}" to ${
      accountId ? `account ${accountId}` : 'its accounts'
    }`,
    operation: 'ProvisionPermissionSet',
    place: {
      accountId,
      managementAccountId: session.organization.managementAccountId,
      statusOperation: 'DescribePermissionSetProvisioningStatus',
    },
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
