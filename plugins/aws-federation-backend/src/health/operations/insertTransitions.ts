import { Knex } from 'knex';
import { ConditionTransition } from '../HealthStore';

export async function insertTransitions(
  knex: Knex,
  organization: string,
  transitions: ConditionTransition[],
): Promise<void> {
  if (!transitions.length) return;
  await knex('condition_transitions').insert(
    transitions.map(({ type, status, reason, at }) => ({
      organization,
      type,
      status,
      reason,
      at,
    })),
  );
}
