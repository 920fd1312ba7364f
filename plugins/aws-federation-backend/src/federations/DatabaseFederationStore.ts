import { isDeepStrictEqual } from 'node:util';
import {
  Attestation,
  ConsoleVisitLine,
  FederationSpecification,
  RecordedFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { FederationStore, StoredFederation } from './FederationStore';
import { deleteFederation } from './operations/deleteFederation';
import { insertFederation } from './operations/insertFederation';
import { readFederation } from './operations/readFederation';
import { readApplicationIds } from './operations/readApplicationIds';
import { readScimEndpoints } from './operations/readScimEndpoints';
import { updateRecorded } from './operations/updateRecorded';
import { updateSpecification } from './operations/updateSpecification';

/** Keeps federations in the plugin's database. */
export class DatabaseFederationStore implements FederationStore {
  readonly #knex: Knex;

  static async create(options: {
    database: Pick<DatabaseService, 'getClient' | 'migrations'>;
  }): Promise<DatabaseFederationStore> {
    const knex = await options.database.getClient();
    if (!options.database.migrations?.skip) {
      await knex.migrate.latest({
        directory: resolvePackagePath(
          '@aws-federation/backstage-plugin-aws-federation-backend',
          'migrations',
        ),
      });
    }
    return new DatabaseFederationStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async read(organization: string): Promise<StoredFederation> {
    return readFederation(this.#knex, organization);
  }

  async scimEndpoints() {
    return readScimEndpoints(this.#knex);
  }

  async applicationIds() {
    return readApplicationIds(this.#knex);
  }

  async saveSpecification(
    organization: string,
    change: {
      version: number;
      specification: FederationSpecification;
      by: string;
      at: string;
    },
  ): Promise<StoredFederation> {
    await insertFederation(this.#knex, organization);
    const stored = await this.read(organization);
    if (
      stored.version === change.version &&
      isDeepStrictEqual(stored.specification, asJson(change.specification))
    ) {
      return stored;
    }
    if (!(await updateSpecification(this.#knex, organization, change))) {
      const { version } = await this.read(organization);
      throw new ConflictError(
        `The federation of ${organization} is at version ${version} and your change was made from version ${change.version}, so nothing was saved. Load it again, then repeat your change.`,
      );
    }
    return this.read(organization);
  }

  async recordFacts(
    organization: string,
    facts: RecordedFacts,
  ): Promise<StoredFederation> {
    await this.#changeRecorded(organization, recorded => ({
      ...recorded,
      ...facts,
    }));
    return this.read(organization);
  }

  async attest(
    organization: string,
    line: ConsoleVisitLine,
    attestation: Attestation,
  ): Promise<void> {
    await this.#changeRecorded(organization, recorded => ({
      ...recorded,
      attestations: { [line]: attestation, ...recorded.attestations },
    }));
  }

  async withdrawAttestation(
    organization: string,
    line: ConsoleVisitLine,
  ): Promise<void> {
    await this.#changeRecorded(organization, recorded => ({
      ...recorded,
      attestations: { ...recorded.attestations, [line]: undefined },
    }));
  }

  async withdrawAttestationsUntil(
    organization: string,
    until: string,
  ): Promise<void> {
    await this.#changeRecorded(organization, recorded => ({
      ...recorded,
      attestations: Object.fromEntries(
        Object.entries(recorded.attestations ?? {}).filter(
          ([, { at }]) => Date.parse(at) > Date.parse(until),
        ),
      ),
    }));
  }

  async forget(organization: string): Promise<void> {
    await this.#knex.transaction(transaction =>
      deleteFederation(transaction, organization),
    );
  }

  async #changeRecorded(
    organization: string,
    change: (recorded: RecordedFacts) => RecordedFacts,
  ): Promise<void> {
    await insertFederation(this.#knex, organization);
    await this.#knex.transaction(transaction =>
      updateRecorded(transaction, organization, change),
    );
  }
}

/** Without the properties that are undefined: the database does not keep them. */
function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
