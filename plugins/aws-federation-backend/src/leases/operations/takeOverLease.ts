import { FederationLease } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Knex } from 'knex';
import { LeaseRow } from './LeaseRow';

/**
 * Replaces a lease that has ended, or that the same holder has. One statement, so that
 * of two that come at once only one finds it free.
 */
export async function takeOverLease(
  knex: Knex,
  organization: string,
  lease: FederationLease,
): Promise<void> {
  const { token, holder, title, by, since, expiresAt } = lease;
  await knex<LeaseRow>('federation_leases')
    .where({ organization })
    .andWhere(takeable =>
      takeable
        .where('expires_at', '<=', since)
        .orWhere({ holder, held_by: by }),
    )
    .update({
      token,
      title,
      since: knex.raw(
        'case when holder = ? and held_by = ? and expires_at > ? then since else ? end',
        [holder, by, since, since],
      ),
      holder,
      held_by: by,
      expires_at: expiresAt,
    });
}
