import { untilAborted } from '../entra/untilAborted';
import { AwsOperation } from './AwsOperation';
import { AwsSession } from './AwsSession';
import { toCloudError } from './toCloudError';

/**
 * Carries out one operation.
 * @throws CloudError that names the operation and what to do
 */
export async function callAws<T>(
  session: Pick<AwsSession, 'organization' | 'signal'>,
  operation: AwsOperation,
  send: () => Promise<T>,
): Promise<T> {
  try {
    // The SDK would finish its wait before it repeats a request, cancelled or not.
    return await untilAborted(send(), session.signal);
  } catch (error) {
    throw toCloudError(
      session.signal?.aborted ? { name: 'AbortError' } : error,
      operation,
      session.organization,
    );
  }
}
