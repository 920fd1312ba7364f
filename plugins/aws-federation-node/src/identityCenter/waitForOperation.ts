import { CloudError } from '../CloudError';
import { readUntil } from '../readUntil';
import { AsynchronousOperation } from './AsynchronousOperation';
import { explainFailureReason } from './explainFailureReason';

/** AWS needs seconds for an assignment, minutes for a set in many accounts. */
const deadlineMs = 10 * 60_000;

/**
 * Reads until AWS is done with what it has begun.
 *
 * @param options.what - what AWS is doing, for example `assign "Admin" in account 1…`
 * @throws CloudError when AWS failed, with its reason, or is not done after ten minutes
 */
export async function waitForOperation(options: {
  what: string;
  operation: string;
  begun: AsynchronousOperation | undefined;
  read(requestId: string): Promise<AsynchronousOperation | undefined>;
  signal?: AbortSignal;
}): Promise<void> {
  const { what, operation, begun, read, signal } = options;
  const requestId = begun?.RequestId;
  const last =
    requestId && begun?.Status !== 'SUCCEEDED' && begun?.Status !== 'FAILED'
      ? await readUntil({
          read: () => read(requestId).catch(unlessUnknown),
          holds: status =>
            status?.Status === 'SUCCEEDED' || status?.Status === 'FAILED',
          signal,
          deadlineMs,
        })
      : begun;
  if (last?.Status === 'SUCCEEDED') {
    return;
  }
  const failed = last?.Status === 'FAILED';
  throw new CloudError({
    cloud: 'IAM Identity Center',
    operation,
    requestId,
    ...(failed
      ? explainFailureReason(what, last.FailureReason)
      : {
          what: `AWS has not finished to ${what} within ten minutes`,
          remedy:
            'Look at IAM Identity Center in the AWS console, and run this again.',
        }),
  });
}

/** AWS may not know everywhere yet what it has just begun. */
function unlessUnknown(error: unknown): undefined {
  if (
    error instanceof CloudError &&
    error.code === 'ResourceNotFoundException'
  ) {
    return undefined;
  }
  throw error;
}
