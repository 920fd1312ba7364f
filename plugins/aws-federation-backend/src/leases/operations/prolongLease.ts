import { Knex } from 'knex';
import { LeaseRow } from './LeaseRow';

/** False when the token no longer counts. One that has ended and that nobody took since still does. */
export async function prolongLease(
  knex: Knex,
  organization: string,
  lease: { token: string; holder: string; by: string; expiresAt: string },
): Promise<boolean> {
  const { token, holder, by, expiresAt } = lease;
  const updated = await knex<LeaseRow>('federation_leases')
    .where({ organization, token, holder, held_by: by })
    .update({ expires_at: expiresAt });
  return updated === 1;
}
