import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { AwsSession } from './AwsSession';
import { callSsoAdmin } from './callSsoAdmin';
import { isConflict } from './isConflict';

/**
 * Carries out one operation of IAM Identity Center that changes something and may take
 * effect twice. While AWS is busy with an earlier change of the same thing it answers
 * with a conflict: then it is asked again, for about half a minute.
 *
 * @throws CloudError
 */
export async function changeSsoAdmin<T>(
  session: AwsSession,
  name: string,
  send: () => Promise<T>,
): Promise<T> {
  const patient = retry(handleWhen(isConflict), {
    maxAttempts: 7,
    backoff: new ExponentialBackoff({ initialDelay: 300, maxDelay: 8_000 }),
  });
  return callSsoAdmin(session, name, () =>
    patient.execute(send, session.signal),
  );
}
