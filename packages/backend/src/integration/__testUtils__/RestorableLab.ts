import { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { JsonObject } from '@backstage/types';
import {
  CloudState,
  ProvisioningServiceState,
  ScimAnswersState,
} from 'cloud-simulator';
import { ConsoleVisitResult } from './AwsConsoleVisitor';
import { controlClouds } from './controlClouds';
import { completion, mustPass } from './federate';
import { DatabaseContent } from './LabDatabase';
import { TemplateRun } from './runTemplate';
import { Lab, organization, startLab } from './startLab';
import { takeClock } from './takeClock';

const minute = 60_000;

interface Snapshot {
  clouds: CloudState;
  database: DatabaseContent;
}

/**
 * A lab that goes back to a start, so that many tests share it. Time is in its hand, and
 * only goes on: the limits of the clouds count it.
 */
export class RestorableLab {
  readonly #clock = takeClock();
  readonly #snapshots = new Map<'new' | 'federated', Snapshot>();

  private constructor(readonly lab: Lab) {}

  static async start(
    options: Pick<Parameters<typeof startLab>[0] & object, 'configure'> = {},
  ): Promise<RestorableLab> {
    const started = new RestorableLab(await startLab(options));
    await started.#makeStarts();
    return started;
  }

  async stop(): Promise<void> {
    await this.lab.stop();
    this.#clock.giveBack();
  }

  /** Back to a start: nothing federated, or federated and healthy. */
  async restore(
    start: 'new' | 'federated',
    form: ProvisioningServiceState = {},
    answers: ScimAnswersState = {},
  ): Promise<void> {
    const { clouds, database } = this.#snapshots.get(start)!;
    this.lab.simulator.store.replace(structuredClone(clouds));
    await this.lab.database.restore(structuredClone(database));
    await this.control('/provisioning-service', { ...form });
    await this.control('/aws/scim-answers', { organization, ...answers });
    // What was due since has run.
    await this.cycle();
  }

  /** What `POST /control…` does. */
  async control(path: string, body: JsonObject): Promise<void> {
    await controlClouds(this.lab, path, body);
  }

  get aws() {
    return this.lab.simulator.store.state.organizations.find(
      ({ name }) => name === organization,
    )!;
  }

  get instance() {
    return this.aws.identityCenter!;
  }

  get tenant() {
    return this.lab.simulator.store.state.tenants[0];
  }

  /** Both templates with the visit between them. */
  async federate(): Promise<ConsoleVisitResult> {
    mustPass(await this.lab.runTemplate('federate-aws-organization'));
    const visit = await this.lab.visitAwsConsole();
    const { parameters, secrets } = completion(visit);
    await this.complete(parameters, secrets);
    return visit;
  }

  async complete(
    parameters: JsonObject,
    secrets: Record<string, string> = {},
  ): Promise<TemplateRun> {
    return mustPass(await this.attempt(parameters, secrets));
  }

  /** The same, whether or not it goes through. */
  async attempt(
    parameters: JsonObject,
    secrets: Record<string, string> = {},
  ): Promise<TemplateRun> {
    await this.lab.database.endLeases();
    return this.lab.runTemplate('complete-aws-federation', parameters, {
      secrets,
    });
  }

  /** Whether both templates, run again as they are, change anything: one after the other. */
  async runAgain(): Promise<boolean[]> {
    const federate = await this.lab.runTemplate('federate-aws-organization');
    const complete = await this.complete({});
    return [mustPass(federate).changed, complete.changed];
  }

  /** The next cycle is due, and has run; then the portal looks. */
  async cycleAndCheck(): Promise<Federation> {
    this.#clock.moveTo(new Date(Date.now() + 41 * minute));
    await this.cycle();
    return this.lab.check();
  }

  /** The checks that the schedule makes, one each ten minutes and after a cycle. */
  async checkOnSchedule(times: number): Promise<Federation> {
    for (let left = times; left > 1; left -= 1) await this.#scheduledCheck();
    return this.#scheduledCheck();
  }

  /** The word on the card, and the findings, after the next cycle. */
  async verdict() {
    const { status } = await this.cycleAndCheck();
    return [status.word, status.findings];
  }

  /** A cycle of the job, if there is one. */
  async cycle(): Promise<void> {
    const servicePrincipal = this.tenant.servicePrincipals.find(
      ({ displayName }) => displayName === `AWS ${organization}`,
    );
    if (servicePrincipal) {
      await this.lab.simulator.engine.runCycle(this.tenant, servicePrincipal);
    }
  }

  /** What is believed when a refusal is seen twice. */
  async checkTwice(): Promise<Federation> {
    await this.lab.check();
    this.#clock.moveTo(new Date(Date.now() + 3 * minute));
    return this.lab.check();
  }

  /** AWS has another group of the external id with which Entra sends this one. */
  addGroupOfSameExternalId(name: string): void {
    const now = new Date().toISOString();
    this.instance.groups.push({
      id: '00000000-0000-4000-8000-000000000001',
      displayName: `${name} of old`,
      externalId: this.tenant.groups.find(
        ({ displayName }) => displayName === name,
      )!.id,
      members: [],
      createdAt: now,
      updatedAt: now,
      createdBy: 'SCIM',
    });
  }

  /** The token ends a year after it was made, as the portal has on record. */
  async endToken(): Promise<void> {
    const created = new Date(Date.now() - 366 * 24 * 60 * minute).toISOString();
    const { knex } = this.lab.database;
    const [{ recorded }] = await knex('federations')
      .where({ organization })
      .select('recorded');
    const facts = JSON.parse(recorded);
    facts.tokenCreatedAt = { ...facts.tokenCreatedAt, value: created };
    await knex('federations')
      .where({ organization })
      .update({ recorded: JSON.stringify(facts) });
    await this.control('/token/expire', { organization });
  }

  async #scheduledCheck(): Promise<Federation> {
    this.#clock.moveTo(new Date(Date.now() + 10 * minute));
    await this.cycle();
    return this.lab.checkOnSchedule();
  }

  async #makeStarts() {
    await this.control('/async-writes', { ms: 20 });
    // Waiting for the clouds' limits has tests of its own.
    await this.control('/rate-limit', {
      awsRequestsPerSecond: 1_000,
      graphOwnRequestsPer10s: 1_000,
    });
    await this.#keep('new');
    await this.federate();
    const { status } = await this.cycleAndCheck();
    if (status.overall !== 'Healthy') {
      throw new Error(`The start is not healthy: ${status.overall}.`);
    }
    await this.#keep('federated');
  }

  async #keep(start: 'new' | 'federated') {
    this.#snapshots.set(start, {
      clouds: structuredClone(this.lab.simulator.store.state),
      database: await this.lab.database.read(),
    });
  }
}
