import {
  Clock,
  isInFuture,
  KnownParts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { Knex } from 'knex';
import { DateTime } from 'luxon';
import { TrackedFinding } from './findings/TrackedFinding';
import {
  CheckResult,
  ConditionTransition,
  HealthStore,
  StoredStatus,
} from './HealthStore';
import { deleteTransitions } from './operations/deleteTransitions';
import { insertTransitions } from './operations/insertTransitions';
import { listTransitions } from './operations/listTransitions';
import { readFindings } from './operations/readFindings';
import { readStatus } from './operations/readStatus';
import { readParts, writeParts } from './operations/snapshotParts';
import { upsertStatus } from './operations/upsertStatus';
import { deleteResolved, writeFindings } from './operations/writeFindings';

const historyKept = { days: 400 };

/** Keeps health in the plugin's database. */
export class DatabaseHealthStore implements HealthStore {
  readonly #knex: Knex;
  readonly #clock: Clock;

  /** The tables are those of the federations' store: create that one first. */
  static async create(options: {
    database: { getClient(): Promise<Knex> };
    clock: Clock;
  }): Promise<DatabaseHealthStore> {
    const { database, clock } = options;
    return new DatabaseHealthStore(await database.getClient(), clock);
  }

  private constructor(knex: Knex, clock: Clock) {
    this.#knex = knex;
    this.#clock = clock;
  }

  async readStatus(organization: string): Promise<StoredStatus | undefined> {
    return readStatus(this.#knex, organization);
  }

  async readKnown(
    organization: string,
  ): Promise<{ parts: KnownParts; open: TrackedFinding[] }> {
    const [parts, open] = await Promise.all([
      readParts(this.#knex, organization),
      readFindings(this.#knex, organization),
    ]);
    return { parts, open };
  }

  async save(organization: string, result: CheckResult): Promise<boolean> {
    const { status, parts } = result;
    return this.#knex.transaction(async transaction => {
      const before = await readStatus(transaction, organization);
      if (
        before &&
        before.observedAt > status.observedAt &&
        // Of a clock that was ahead and has been put right.
        !isInFuture(before.observedAt, this.#clock.now())
      ) {
        return false;
      }
      await upsertStatus(transaction, organization, status);
      await writeParts(transaction, organization, parts);
      await writeFindings(transaction, organization, result);
      await insertTransitions(
        transaction,
        organization,
        transitionsBetween(before, status),
      );
      const oldest =
        DateTime.fromISO(status.observedAt, { zone: 'utc' })
          .minus(historyKept)
          .toISO() ?? '';
      await deleteTransitions(transaction, organization, oldest);
      await deleteResolved(transaction, organization, oldest);
      return true;
    });
  }

  async listTransitions(
    organization: string,
    limit: number,
  ): Promise<ConditionTransition[]> {
    return listTransitions(this.#knex, organization, limit);
  }

  async listResolved(
    organization: string,
    limit: number,
  ): Promise<TrackedFinding[]> {
    return readFindings(this.#knex, organization, { limit });
  }
}

function transitionsBetween(
  before: StoredStatus | undefined,
  after: StoredStatus,
): ConditionTransition[] {
  return after.conditions
    .filter(condition => {
      const previous = before?.conditions.find(
        candidate => candidate.type === condition.type,
      );
      return (
        previous?.status !== condition.status ||
        previous.reason !== condition.reason
      );
    })
    .map(({ type, status, reason }) => ({
      type,
      status,
      reason,
      at: after.observedAt,
    }));
}
