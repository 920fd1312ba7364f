import { isError } from '@backstage/errors';
import { CloudError } from '../CloudError';
import { Collected } from './Snapshot';

/**
 * Turns what a collector throws into the reason why its part is unknown.
 * @param what - for example `IAM Identity Center`
 */
export async function collect<T>(
  what: string,
  read: () => Promise<T>,
): Promise<Collected<T>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    return {
      ok: false,
      reason: isError(error)
        ? error.message
        : `${what} could not be read. Ask for a check again.`,
      requestId: error instanceof CloudError ? error.requestId : undefined,
    };
  }
}
