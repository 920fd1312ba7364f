import { StepState } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  PartFailure,
  PartName,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { fakeClouds } from '../../../__testUtils__/fakeClouds';
import {
  HealthyFederation,
  healthyFederation,
  snapshotOf,
} from '../../../__testUtils__/healthyFederation';
import { organization, tenant } from '../../../__testUtils__/organization';
import { DatabaseFederationStore } from '../../../federations';
import { DatabaseHealthStore } from '../../DatabaseHealthStore';
import { StoredStatus } from '../../HealthStore';
import { allRules } from '../../rules';
import { CheckDependencies } from '../CheckDependencies';
import { CheckRequest, FederationChecker } from '../FederationChecker';

/** Checks of an organization with facts and a time that a test changes. */
export class CheckerCase {
  seen: HealthyFederation = healthyFederation();
  /** Parts that cannot be read, and of which nothing is known that counts. */
  unread: Partial<Record<PartName, Omit<PartFailure, 'since'>>> = {};
  minutes = 0;
  steps: StepState[] = [];
  lease: { title: string; expiresInMinutes: number } | undefined;

  private constructor(
    readonly store: DatabaseFederationStore,
    readonly health: DatabaseHealthStore,
  ) {}

  static async start(databases: TestDatabases): Promise<CheckerCase> {
    const knex = await databases.init('SQLITE_3');
    const database = { getClient: async () => knex };
    const checks: CheckerCase = new CheckerCase(
      await DatabaseFederationStore.create({ database }),
      await DatabaseHealthStore.create({
        database,
        clock: { now: () => checks.now() },
      }),
    );
    return checks;
  }

  now(): Date {
    return new Date(Date.UTC(2026, 10, 24, 12, this.minutes));
  }

  async collect() {
    const snapshot = snapshotOf(this.seen.facts, this.now().toISOString());
    for (const [name, failure] of Object.entries(this.unread)) {
      Object.assign(snapshot.parts, {
        [name]: { failure: { ...failure, since: snapshot.observedAt } },
      });
    }
    return snapshot;
  }

  checker(dependencies: Partial<CheckDependencies> = {}): FederationChecker {
    return new FederationChecker({
      organization,
      tenant,
      dependencies: {
        store: this.store,
        organizations: [organization],
        health: this.health,
        rules: allRules,
        auditor: mockServices.auditor.mock(),
        leases: {
          take: async (_, asked) => asked,
          release: async () => true,
          read: async () => this.#heldLease(),
        },
        createClouds: () => fakeClouds({}),
        collectSnapshot: () => this.collect(),
        inspectSteps: async () => this.steps,
        clock: { now: () => this.now() },
        logger: mockServices.logger.mock(),
        intervalSeconds: 600,
        timeoutSeconds: 60,
        ...dependencies,
      },
    });
  }

  async specified(): Promise<void> {
    await this.store.saveSpecification('acme', {
      version: 0,
      specification: this.seen.input.specification,
      by: 'user:default/ada',
      at: '2026-11-24T11:00:00.000Z',
    });
    await this.store.recordFacts('acme', this.seen.input.recorded);
  }

  async check(
    dependencies?: Partial<CheckDependencies>,
    request?: CheckRequest,
  ): Promise<StoredStatus> {
    await this.checker(dependencies).check(request);
    return (await this.health.readStatus('acme'))!;
  }

  /** A second look, ten minutes later, which believes what the first one saw. */
  async checkAgain(): Promise<StoredStatus> {
    this.minutes += 10;
    return this.check();
  }

  #heldLease() {
    return (
      this.lease && {
        ...this.lease,
        token: 't',
        holder: 'task',
        by: 'user:default/ada',
        since: this.now().toISOString(),
        expiresAt: new Date(
          this.now().getTime() + this.lease.expiresInMinutes * 60_000,
        ).toISOString(),
      }
    );
  }
}

/** A row of the status. */
export function conditionOf(status: StoredStatus, type: string) {
  return status.conditions.find(condition => condition.type === type);
}
