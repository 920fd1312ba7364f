import { isDeepStrictEqual } from 'node:util';
import {
  SchemaBackup,
  SchemaBackupSummary,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Knex } from 'knex';
import { SchemaBackupStore } from './SchemaBackupStore';
import { deleteBackups } from './operations/deleteBackups';
import { insertBackup } from './operations/insertBackup';
import { listBackups } from './operations/listBackups';
import { readBackup } from './operations/readBackup';

const newestKept = 9;

/** Keeps backups in the plugin's database. */
export class DatabaseSchemaBackupStore implements SchemaBackupStore {
  readonly #knex: Knex;

  /** The tables are made by the federations' store: create that one first. */
  static async create(options: {
    database: { getClient(): Promise<Knex> };
  }): Promise<DatabaseSchemaBackupStore> {
    return new DatabaseSchemaBackupStore(await options.database.getClient());
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async keep(
    organization: string,
    backup: SchemaBackup,
  ): Promise<SchemaBackupSummary> {
    const newest = (await this.list(organization)).at(-1);
    const same = newest && (await this.read(organization, newest.id));
    if (
      same?.jobId === backup.jobId &&
      isDeepStrictEqual(same.schema, backup.schema)
    ) {
      return newest!;
    }
    await insertBackup(this.#knex, organization, backup);
    const { schema: _, ...summary } = backup;
    // The first one is what somebody had before the portal changed anything.
    const [, ...later] = await this.list(organization);
    await deleteBackups(
      this.#knex,
      later.slice(0, -newestKept).map(({ id }) => id),
    );
    return summary;
  }

  async list(organization: string): Promise<SchemaBackupSummary[]> {
    return listBackups(this.#knex, organization);
  }

  async read(
    organization: string,
    id: string,
  ): Promise<SchemaBackup | undefined> {
    return readBackup(this.#knex, organization, id);
  }
}
