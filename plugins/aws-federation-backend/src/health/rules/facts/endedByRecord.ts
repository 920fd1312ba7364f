import {
  CredentialsFacts,
  RuleInput,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { daysUntil } from './daysUntil';
import { isSurelyPast, tokenEnd } from './tokenEnd';

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
    !(acceptedAt && isSurelyPast(end, acceptedAt))
    ? end
    : undefined;
}
