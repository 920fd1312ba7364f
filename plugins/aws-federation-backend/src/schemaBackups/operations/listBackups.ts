import { SchemaBackupSummary } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Knex } from 'knex';
import { SchemaBackupRow, summaryOf } from './SchemaBackupRow';

/** Oldest first, without the schemas. */
export async function listBackups(
  knex: Knex,
  organization: string,
): Promise<SchemaBackupSummary[]> {
  const rows = await knex<SchemaBackupRow>('schema_backups')
    .select('id', 'job_id', 'taken_at', 'taken_by')
    .where({ organization })
    .orderBy(['taken_at', 'id']);
  return rows.map(summaryOf);
}
