import { RecordedFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import { readLeftOpen } from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * Whether checks try again to give access to those who have arrived: AWS could not make
 * their assignments at the last try.
 */
export function isTriedAgain(
  recorded: Pick<RecordedFacts, 'accessLeftOpen'>,
): boolean {
  return readLeftOpen(recorded).some(({ tries }) => tries > 0);
}
