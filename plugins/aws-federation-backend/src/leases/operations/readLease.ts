import { FederationLease } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Knex } from 'knex';
import { LeaseRow } from './LeaseRow';

export async function readLease(
  knex: Knex,
  organization: string,
): Promise<FederationLease | undefined> {
  const row = await knex<LeaseRow>('federation_leases')
    .where({ organization })
    .first();
  return (
    row && {
      token: row.token,
      holder: row.holder,
      title: row.title,
      by: row.held_by,
      since: row.since,
      expiresAt: row.expires_at,
    }
  );
}
