import { FederationLease } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Knex } from 'knex';
import { LeaseStore } from './LeaseStore';
import { deleteLease } from './operations/deleteLease';
import { insertLease } from './operations/insertLease';
import { prolongLease } from './operations/prolongLease';
import { readLease } from './operations/readLease';
import { takeOverLease } from './operations/takeOverLease';

/** Keeps leases in the plugin's database, where every replica of the backend sees them. */
export class DatabaseLeaseStore implements LeaseStore {
  readonly #knex: Knex;

  /** The tables are those of the federations' store: create that one first. */
  static async create(options: {
    database: { getClient(): Promise<Knex> };
  }): Promise<DatabaseLeaseStore> {
    return new DatabaseLeaseStore(await options.database.getClient());
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async read(organization: string): Promise<FederationLease | undefined> {
    return readLease(this.#knex, organization);
  }

  async take(
    organization: string,
    lease: FederationLease,
  ): Promise<FederationLease> {
    for (;;) {
      await takeOverLease(this.#knex, organization, lease);
      await insertLease(this.#knex, organization, lease);
      // What is there decides; the holder of before may have gone just now.
      const found = await readLease(this.#knex, organization);
      if (found) return found;
    }
  }

  async prolong(
    organization: string,
    lease: { token: string; holder: string; by: string; expiresAt: string },
  ): Promise<FederationLease | undefined> {
    if (!(await prolongLease(this.#knex, organization, lease))) {
      return undefined;
    }
    const found = await readLease(this.#knex, organization);
    return found?.token === lease.token ? found : undefined;
  }

  async release(
    organization: string,
    lease: { holder: string; by: string; token?: string },
  ): Promise<boolean> {
    return deleteLease(this.#knex, organization, lease);
  }
}
