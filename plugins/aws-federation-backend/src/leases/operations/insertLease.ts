import { FederationLease } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Knex } from 'knex';
import { LeaseRow } from './LeaseRow';

/** Leaves a lease that is there as it is. */
export async function insertLease(
  knex: Knex,
  organization: string,
  lease: FederationLease,
): Promise<void> {
  const { token, holder, title, by, since, expiresAt } = lease;
  await knex<LeaseRow>('federation_leases')
    .insert({
      organization,
      token,
      holder,
      title,
      held_by: by,
      since,
      expires_at: expiresAt,
    })
    .onConflict('organization')
    .ignore();
}
