import { Knex } from 'knex';
import { StoredFederation } from '../FederationStore';
import { FederationRow } from './FederationRow';

export async function readFederation(
  knex: Knex,
  organization: string,
): Promise<StoredFederation> {
  const row = await knex<FederationRow>('federations')
    .where({ organization })
    .first();
  return {
    organization,
    version: row?.version ?? 0,
    specification: row?.specification
      ? JSON.parse(row.specification)
      : undefined,
    recorded: row ? JSON.parse(row.recorded) : {},
  };
}
