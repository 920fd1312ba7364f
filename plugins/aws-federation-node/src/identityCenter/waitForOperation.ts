import { CloudError } from '../CloudError';
import { classifyAssignmentFailure } from '../clouds/aws/assignmentFailure';
import {
  AssignmentFailurePlace,
  explainAssignmentFailure,
} from '../clouds/aws/explainAssignmentFailure';
import { readUntil } from '../readUntil';
import { AsynchronousOperation } from './AsynchronousOperation';
import { OperationFailedError } from './OperationFailedError';

/** AWS needs seconds for an assignment, minutes for a set in many accounts. */
const deadlineMs = 10 * 60_000;

/**
 * Reads until AWS is done with what it has begun.
 *
 * @param options.what - what AWS is doing, for example `assign "Admin" in account 1…`
 * @param options.place - where it does it
 * @throws OperationFailedError when AWS failed
 * @throws CloudError when AWS is not done after ten minutes
 */
export async function waitForOperation(options: {
  what: string;
  operation: string;
  place: Omit<AssignmentFailurePlace, 'toldBy'>;
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
    const { why, remedy } = explainAssignmentFailure(failure, {
      ...options.place,
      toldBy: 'run',
    });
    throw new OperationFailedError({
      ...facts,
      what: `AWS could not ${what}: ${why}`,
      remedy,
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
