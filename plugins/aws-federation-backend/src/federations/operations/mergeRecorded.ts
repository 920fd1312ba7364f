import { RecordedFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Knex } from 'knex';
import { FederationRow } from './FederationRow';

/** Adds facts to those of the row; run it in a transaction. */
export async function mergeRecorded(
  transaction: Knex.Transaction,
  organization: string,
  facts: RecordedFacts,
): Promise<void> {
  // SQLite has one writer at a time and no row locks.
  const row = await transaction<FederationRow>('federations')
    .where({ organization })
    .modify(query => {
      if (transaction.client.config.client === 'pg') query.forUpdate();
    })
    .first();
  const recorded: RecordedFacts = {
    ...(row ? JSON.parse(row.recorded) : {}),
    ...facts,
  };
  await transaction<FederationRow>('federations')
    .where({ organization })
    .update({ recorded: JSON.stringify(recorded) });
}
