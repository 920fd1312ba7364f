import { Knex } from 'knex';
import { StoredStatus } from '../HealthStore';
import { StatusRow } from './StatusRow';

export async function upsertStatus(
  knex: Knex,
  organization: string,
  status: StoredStatus,
): Promise<void> {
  await knex<StatusRow>('federation_status')
    .insert({
      organization,
      observed_at: status.observedAt,
      status: JSON.stringify(status),
    })
    .onConflict('organization')
    .merge();
}
