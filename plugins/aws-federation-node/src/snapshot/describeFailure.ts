import { CloudError } from '../CloudError';
import { classifyEncryptionKeyFailure } from '../clouds/aws/encryptionKeyFailure';
import { tellsOfLateAnswer } from '../lateAnswer';
import { ownWords } from '../ownWords';
import { PartFailure, PartFailureKind } from './Snapshot';

/** Why a part could not be read, from what its collector threw. */
export function describeFailure(
  title: string,
  error: unknown,
): Omit<PartFailure, 'since'> {
  return {
    kind: kindOf(error),
    reason:
      ownWords(error) ??
      `${title[0].toUpperCase()}${title.slice(
        1,
      )} could not be read. Ask for a check again.`,
    requestId: error instanceof CloudError ? error.requestId : undefined,
  };
}

function kindOf(error: unknown): PartFailureKind {
  if (!(error instanceof CloudError)) return 'other';
  const { status, code = '', message } = error;
  if (classifyEncryptionKeyFailure(error)) return 'encryptionKey';
  if (status === 429 || /Throttling|TooManyRequests/.test(code)) {
    return 'throttled';
  }
  if (status === 401 || status === 403 || /AccessDenied/.test(code)) {
    return 'denied';
  }
  if (/given up/.test(message) || tellsOfLateAnswer(message)) return 'late';
  return status === undefined || status >= 500 ? 'unreachable' : 'other';
}
