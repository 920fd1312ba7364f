import { SchemaBackup } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Knex } from 'knex';
import { SchemaBackupRow, summaryOf } from './SchemaBackupRow';

export async function readBackup(
  knex: Knex,
  organization: string,
  id: string,
): Promise<SchemaBackup | undefined> {
  const row = await knex<SchemaBackupRow>('schema_backups')
    .where({ organization, id })
    .first();
  return row && { ...summaryOf(row), schema: JSON.parse(row.schema) };
}
