import { Knex } from 'knex';

/** Forgets a federation and what was last seen of it. */
export async function deleteFederation(
  knex: Knex,
  organization: string,
): Promise<void> {
  await knex('federations').where({ organization }).delete();
  await knex('federation_status').where({ organization }).delete();
  await knex('snapshot_parts').where({ organization }).delete();
  await knex('findings').where({ organization, resolved_at: null }).delete();
  await knex('schema_backups').where({ organization }).delete();
}
