import { Knex } from 'knex';
import { TrackedFinding } from '../findings/TrackedFinding';
import { FindingRow } from './FindingRow';

/** Without a limit the open ones; with one, so many of those that are over, newest first. */
export async function readFindings(
  knex: Knex,
  organization: string,
  resolved?: { limit: number },
): Promise<TrackedFinding[]> {
  const query = knex<FindingRow>('findings').where({ organization });
  const rows = await (resolved
    ? query
        .whereNotNull('resolved_at')
        .orderBy('resolved_at', 'desc')
        .limit(resolved.limit)
    : query.whereNull('resolved_at').orderBy('id'));
  return rows.map(row => ({
    finding: JSON.parse(row.finding),
    firstSeenAt: row.first_seen_at,
    looks: row.looks,
    confirmedAt: row.confirmed_at ?? undefined,
    resolvedAt: row.resolved_at ?? undefined,
  }));
}
