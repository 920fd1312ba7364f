import { CloudError } from '../../CloudError';
import { OperationFailedError } from '../../identityCenter/OperationFailedError';

/**
 * Whether the same again may go through without anybody doing anything: AWS was asked for
 * too much at once, failed itself, or did not answer.
 * @public
 */
export function mayPass(error: unknown): boolean {
  if (error instanceof OperationFailedError) {
    const { kind } = error.failure;
    return kind === 'throttled' || kind === 'internal';
  }
  if (!(error instanceof CloudError)) return false;
  const { status, code = '' } = error;
  return (
    status === undefined ||
    status === 429 ||
    status >= 500 ||
    // AWS answers it with HTTP 400.
    /throttl|toomanyrequests/i.test(code)
  );
}
