import { RecordedFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';

/** People record a day, and AWS takes the token until its hour. */
const roughly = { days: 2 };

/** Whether a token that ends then by the record has ended by that time, whatever its hour. */
export function isSurelyPast(end: string, at: string | Date): boolean {
  const time =
    typeof at === 'string' ? DateTime.fromISO(at) : DateTime.fromJSDate(at);
  return time > DateTime.fromISO(end).plus(roughly);
}

/** ISO 8601 end of the SCIM token: AWS gives it 365 days from its creation. */
export function tokenEnd(recorded: RecordedFacts): string | undefined {
  const created = recorded.tokenCreatedAt?.value;
  if (!created) return undefined;
  const end = DateTime.fromISO(created, { zone: 'utc' }).plus({ days: 365 });
  return end.toISO() ?? undefined;
}
