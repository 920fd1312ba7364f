import { Knex } from 'knex';
import { FederationRow } from './FederationRow';

/** Makes sure that there is a row to update; leaves an existing one as it is. */
export async function insertFederation(
  knex: Knex,
  organization: string,
): Promise<void> {
  await knex<FederationRow>('federations')
    .insert({ organization, version: 0, recorded: '{}' })
    .onConflict('organization')
    .ignore();
}
