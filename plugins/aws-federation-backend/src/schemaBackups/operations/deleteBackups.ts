import { Knex } from 'knex';
import { SchemaBackupRow } from './SchemaBackupRow';

export async function deleteBackups(knex: Knex, ids: string[]): Promise<void> {
  await knex<SchemaBackupRow>('schema_backups').whereIn('id', ids).delete();
}
