import {
  CredentialsFacts,
  RuleInput,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { DateTime } from 'luxon';
import { daysUntil } from './daysUntil';
import { tokenEnd } from './tokenEnd';

/** People record a day, and AWS takes the token until its hour. */
const roughly = { days: 2 };

/**
 * ISO 8601 time at which the token ended by the record. Undefined: it has not, nothing is
 * recorded, or AWS has accepted the token since then, so that the record is of an older one.
 */
export function endedByRecord(
  { acceptedAt }: Pick<CredentialsFacts, 'acceptedAt'>,
  { recorded, now }: Pick<RuleInput, 'recorded' | 'now'>,
): string | undefined {
  const end = tokenEnd(recorded);
  return end &&
    daysUntil(end, now) <= 0 &&
    !(
      acceptedAt &&
      DateTime.fromISO(acceptedAt) > DateTime.fromISO(end).plus(roughly)
    )
    ? end
    : undefined;
}
