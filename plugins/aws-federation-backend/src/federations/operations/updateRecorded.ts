import { RecordedFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Knex } from 'knex';
import { FederationRow } from './FederationRow';

/** Changes the facts of the row from what they are; run it in a transaction. */
export async function updateRecorded(
  transaction: Knex.Transaction,
  organization: string,
  change: (recorded: RecordedFacts) => RecordedFacts,
): Promise<void> {
  // SQLite has one writer at a time and no row locks.
  const row = await transaction<FederationRow>('federations')
    .where({ organization })
    .modify(query => {
      if (transaction.client.config.client === 'pg') query.forUpdate();
    })
    .first();
  const recorded = change(row ? JSON.parse(row.recorded) : {});
  await transaction<FederationRow>('federations')
    .where({ organization })
    .update({ recorded: JSON.stringify(recorded) });
}
