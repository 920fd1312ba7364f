import { RecordedFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';

/** ISO 8601 end of the SCIM token: AWS gives it 365 days from its creation. */
export function tokenEnd(recorded: RecordedFacts): string | undefined {
  const created = recorded.tokenCreatedAt?.value;
  if (!created) return undefined;
  const end = DateTime.fromISO(created, { zone: 'utc' }).plus({ days: 365 });
  return end.toISO() ?? undefined;
}
