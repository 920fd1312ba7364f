import { Knex } from 'knex';
import { StoredStatus } from '../HealthStore';
import { StatusRow } from './StatusRow';

export async function readStatus(
  knex: Knex,
  organization: string,
): Promise<StoredStatus | undefined> {
  const row = await knex<StatusRow>('federation_status')
    .where({ organization })
    .first();
  return row && JSON.parse(row.status);
}
