import { SynchronizationFacts } from '@aws-federation/backstage-plugin-aws-federation-node';
import { day } from './day';
import { moment } from './moment';
import { sentences } from './sentences';

/**
 * When Entra tries a job in quarantine again, and when it gives up: sentences, or
 * undefined where it tells neither.
 */
export function quarantineOutlook(
  quarantine: NonNullable<SynchronizationFacts['quarantine']>,
  now: Date,
): string | undefined {
  const { nextAttemptAt, givesUpAt } = quarantine;
  const isAhead = (time: string) => Date.parse(time) > now.getTime();
  return sentences(
    nextAttemptAt &&
      isAhead(nextAttemptAt) &&
      `Entra tries again on ${moment(nextAttemptAt)}.`,
    givesUpAt && `Entra gives up and disables the job on ${day(givesUpAt)}.`,
  );
}
