import { Knex } from 'knex';

/** Forgets what is older than `before`, an ISO 8601 time in UTC. */
export async function deleteTransitions(
  knex: Knex,
  organization: string,
  before: string,
): Promise<void> {
  await knex('condition_transitions')
    .where({ organization })
    .andWhere('at', '<', before)
    .delete();
}
