import { CloudError } from '../CloudError';
import { classifyAssignmentFailure } from '../clouds/aws/assignmentFailure';
import { readUntil } from '../readUntil';
import { AsynchronousOperation } from './AsynchronousOperation';
import { explainFailureReason } from './explainFailureReason';
import { OperationFailedError } from './OperationFailedError';

/** AWS needs seconds for an assignment, minutes for a set in many accounts. */
const deadlineMs = 10 * 60_000;

/**
 * Reads until AWS is done with what it has begun.
 *
 * @param options.what - what AWS is doing, for example `assign "Admin" in account 1…`
 * @throws OperationFailedError when AWS failed
 * @throws CloudError when AWS is not done after ten minutes
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
  const facts = { cloud: 'IAM Identity Center', operation, requestId };
  if (last?.Status === 'FAILED') {
    const failure = classifyAssignmentFailure(last.FailureReason);
    throw new OperationFailedError({
      ...facts,
      ...explainFailureReason(what, failure, last.FailureReason),
      failure,
    });
  }
  throw new CloudError({
    ...facts,
    what: `AWS has not finished to ${what} within ten minutes`,
    remedy:
      'Look at IAM Identity Center in the AWS console, and run this again.',
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
