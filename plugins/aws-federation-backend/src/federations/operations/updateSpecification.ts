import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Knex } from 'knex';
import { FederationRow } from './FederationRow';

/** False when the stored version is another one: nothing is changed then. */
export async function updateSpecification(
  knex: Knex,
  organization: string,
  change: {
    version: number;
    specification: FederationSpecification;
    by: string;
    at: string;
  },
): Promise<boolean> {
  const updated = await knex<FederationRow>('federations')
    .where({ organization, version: change.version })
    .update({
      version: change.version + 1,
      specification: JSON.stringify(change.specification),
      saved_by: change.by,
      saved_at: change.at,
    });
  return updated === 1;
}
