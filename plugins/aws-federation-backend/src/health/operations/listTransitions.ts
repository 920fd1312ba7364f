import { Knex } from 'knex';
import { ConditionTransition } from '../HealthStore';

export async function listTransitions(
  knex: Knex,
  organization: string,
  limit: number,
): Promise<ConditionTransition[]> {
  return knex('condition_transitions')
    .select('type', 'status', 'reason', 'at')
    .where({ organization })
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit);
}
