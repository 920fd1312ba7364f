import { FederationClouds } from '../FederationClouds';
import { readUntil } from '../readUntil';

/**
 * As {@link readUntil}, with each reading taken from the clouds, whatever the run has read
 * before.
 */
export async function readAnewUntil<T>(
  context: Pick<FederationClouds, 'forgetReadings'> & { signal: AbortSignal },
  options: Omit<Parameters<typeof readUntil<T>>[0], 'signal'>,
): Promise<T> {
  return readUntil({
    ...options,
    signal: context.signal,
    read: () => {
      context.forgetReadings();
      return options.read();
    },
  });
}
