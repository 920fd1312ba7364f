import { Knex } from 'knex';
import { LeaseRow } from './LeaseRow';

/** Whether there was one. */
export async function deleteLease(
  knex: Knex,
  organization: string,
  lease: { holder: string; by: string; token?: string },
): Promise<boolean> {
  const { holder, by, token } = lease;
  const deleted = await knex<LeaseRow>('federation_leases')
    .where({ organization, holder, held_by: by })
    .modify(query => {
      if (token) query.andWhere({ token });
    })
    .delete();
  return deleted > 0;
}
