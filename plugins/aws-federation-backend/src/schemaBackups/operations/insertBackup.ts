import { SchemaBackup } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Knex } from 'knex';
import { SchemaBackupRow } from './SchemaBackupRow';

export async function insertBackup(
  knex: Knex,
  organization: string,
  { id, jobId, takenAt, takenBy, schema }: SchemaBackup,
): Promise<void> {
  await knex<SchemaBackupRow>('schema_backups').insert({
    id,
    organization,
    job_id: jobId,
    taken_at: takenAt,
    taken_by: takenBy,
    schema: JSON.stringify(schema),
  });
}
