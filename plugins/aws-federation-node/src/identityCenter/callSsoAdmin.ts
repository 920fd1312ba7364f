import { AwsSession } from './AwsSession';
import { callAws } from './callAws';

/**
 * Carries out one operation of IAM Identity Center.
 * @param name - of the operation, and of the IAM action after `sso:`
 * @throws CloudError
 */
export async function callSsoAdmin<T>(
  session: AwsSession,
  name: string,
  send: () => Promise<T>,
): Promise<T> {
  return callAws(
    session,
    {
      cloud: 'IAM Identity Center',
      operation: name,
      action: `sso:${name}`,
    },
    send,
  );
}
