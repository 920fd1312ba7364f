import knexFactory, { Knex } from 'knex';

/** Rows of all tables, by table. */
export type DatabaseContent = Map<string, object[]>;

/** SQLite in memory that can go back to what it held. */
export class LabDatabase {
  readonly knex: Knex;

  constructor() {
    this.knex = knexFactory({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
  }

  async read(): Promise<DatabaseContent> {
    const content: DatabaseContent = new Map();
    for (const table of await this.#tables()) {
      content.set(table, await this.knex(table).select());
    }
    return content;
  }

  async restore(content: DatabaseContent): Promise<void> {
    await this.knex.transaction(async transaction => {
      await transaction.raw('PRAGMA defer_foreign_keys = ON');
      for (const [table, rows] of content) {
        await transaction(table).delete();
        if (rows.length > 0) await transaction(table).insert(rows);
      }
    });
  }

  /** As when two minutes pass after a run: others may change the federation. */
  async endLeases(): Promise<void> {
    await this.knex('federation_leases').delete();
  }

  async close(): Promise<void> {
    await this.knex.destroy();
  }

  async #tables(): Promise<string[]> {
    const tables = await this.knex('sqlite_master')
      .where({ type: 'table' })
      .select('name');
    return tables
      .map(({ name }) => String(name))
      .filter(name => !/^(sqlite_|knex_)/.test(name));
  }
}
