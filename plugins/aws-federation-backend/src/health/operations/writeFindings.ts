import { Knex } from 'knex';
import { TrackedFinding } from '../findings/TrackedFinding';
import { FindingRow } from './FindingRow';

/**
 * Replaces the open findings, and keeps those that are over as history; one that was
 * never believed leaves none.
 */
export async function writeFindings(
  transaction: Knex.Transaction,
  organization: string,
  findings: { open: TrackedFinding[]; resolved: TrackedFinding[] },
): Promise<void> {
  await transaction<FindingRow>('findings')
    .where({ organization })
    .whereNull('resolved_at')
    .delete();
  const rows = [
    ...findings.open,
    ...findings.resolved.filter(({ confirmedAt }) => confirmedAt),
  ].map(each => toRow(organization, each));
  // SQLite takes only so many values in one statement.
  await transaction.batchInsert('findings', rows, 50);
}

/** Forgets what was over before `before`, an ISO 8601 time in UTC. */
export async function deleteResolved(
  knex: Knex,
  organization: string,
  before: string,
): Promise<void> {
  await knex<FindingRow>('findings')
    .where({ organization })
    .andWhere('resolved_at', '<', before)
    .delete();
}

function toRow(
  organization: string,
  { finding, firstSeenAt, looks, confirmedAt, resolvedAt }: TrackedFinding,
): Omit<FindingRow, 'id'> {
  const { rule, subject = '', reason, severity, effect } = finding;
  return {
    organization,
    rule,
    subject,
    reason,
    severity,
    effect,
    finding: JSON.stringify(finding),
    looks,
    first_seen_at: firstSeenAt,
    last_seen_at: finding.lastSeenAt,
    confirmed_at: confirmedAt ?? null,
    resolved_at: resolvedAt ?? null,
  };
}
