import { JsonObject } from '@backstage/types';
import { CloudState, Fault } from 'cloud-simulator';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import {
  deployers,
  fullCompletion,
  mustPass,
  useMultiRegionKey,
} from '../federate';
import { DatabaseContent } from '../LabDatabase';
import { TemplateName, TemplateRun } from '../runTemplate';
import { impatientTiming } from '../labTiming';
import { Lab, organization, startLab } from '../startLab';
import { FaultCase, listFaultCases } from './listFaultCases';
import { differenceOf, normalizeClouds } from './normalizeClouds';

/** How one fault ended. */
export interface FaultResult {
  case: FaultCase;
  /** The run sent the request, so that the fault hit it. */
  hit: boolean;
  /** Both clouds are as after an undisturbed run. */
  survived: boolean;
  /** Already the disturbed run went through. */
  atOnce: boolean;
  /** What a person read when it did not. */
  message?: string;
  /** Why it did not survive. */
  problem?: string;
}

interface Prepared {
  state: CloudState;
  database: DatabaseContent;
  parameters: JsonObject;
  secrets: Record<string, string>;
  /** Operations of the requests of an undisturbed run. */
  operations: string[];
  expected: string;
}

/** Disturbs one request of a template, runs the template again, and compares. */
export class FaultHarness {
  readonly #prepared = new Map<TemplateName, Prepared>();
  #lab!: Lab;
  #underWay = 0;
  #operations: string[] = [];
  #kill?: AbortController;
  #taskId = '';

  /** The templates run undisturbed, one after the other: what they leave is what is expected. */
  static async start(): Promise<FaultHarness> {
    const harness = new FaultHarness();
    await harness.#start();
    return harness;
  }

  cases(): FaultCase[] {
    return [...this.#prepared].flatMap(([template, { operations }]) =>
      listFaultCases(template, operations),
    );
  }

  async try(faultCase: FaultCase): Promise<FaultResult> {
    const prepared = this.#prepared.get(faultCase.template)!;
    await this.#restore(prepared);
    const { behindMs = 0 } = faultCase.kind;
    this.#lab.simulator.store.state.replicationLagMs = behindMs;
    const disturbed = await this.#runDisturbed(faultCase, prepared);
    const { store } = this.#lab.simulator;
    const hit = store.state.faults.every(({ id }) => id !== 'fault');
    store.state.faults = [];
    if (faultCase.kind.kill === 'started anew') {
      await this.#lab.database.endLeases();
      this.#taskId = randomUUID();
    }
    const again = await this.#run(faultCase.template, prepared);
    store.state.replicationLagMs = 0;
    const problem = again.error
      ? `The second run fails in step ${again.failedStep}: ${again.error.message}`
      : await this.#difference(prepared);
    const killed = faultCase.kind.kill !== undefined;
    return {
      case: faultCase,
      hit,
      survived: problem === undefined,
      atOnce: !killed && !disturbed.error,
      message: disturbed.error?.message,
      problem,
    };
  }

  async stop(): Promise<void> {
    await this.#lab.stop();
  }

  async #start() {
    this.#lab = await startLab({
      timing: impatientTiming,
      // Longer than replicas are behind in any fault.
      settleMs: 5_000,
      disturbsBackend: true,
      observer: {
        arrived: ({ operation, byEngine, fault }) => {
          this.#underWay += 1;
          if (!byEngine) this.#operations.push(operation);
          if (fault?.id === 'fault' && fault.kind === 'drop') this.#killNow();
        },
        lost: ({ fault }) => {
          if (fault?.id === 'fault') this.#killNow();
        },
        ended: () => {
          this.#underWay -= 1;
        },
      },
    });
    const { state } = this.#lab.simulator.store;
    Object.assign(state, { asyncWriteMs: 20, awsRequestsPerSecond: 1_000 });
    await this.#prepare('federate-aws-organization', {}, {});
    const visit = await this.#lab.visitAwsConsole();
    useMultiRegionKey(this.#lab);
    await this.#lab.specify(specification => ({
      ...specification,
      permissionSets: [deployers],
    }));
    const { parameters, secrets } = fullCompletion(visit);
    await this.#prepare('complete-aws-federation', parameters, secrets);
    await this.#lab.database.endLeases();
    const restoration = {
      confirm: true,
      start: true,
      backup: await this.#newBackup(),
    };
    await this.#prepare('restore-attribute-mappings', restoration, {});
    const operators = { group: 'Operators', confirm: 1 };
    await this.#prepare(
      'remove-account-access',
      { ...operators, permissionSet: 'ViewOnlyAccess' },
      {},
    );
    await this.#prepare(
      'remove-group-members',
      { ...operators, members: ['alan.turing@contoso.example'] },
      {},
    );
    const access = { groups: ['aws-labs-explorers'] };
    const { outputs } = mustPass(
      await this.#lab.runTemplate('revoke-aws-access', access),
    );
    const confirm = outputs.revoke.count ?? 0;
    await this.#prepare('revoke-aws-access', { ...access, confirm }, {});
    const removal = { extent: 'remove', confirm: organization };
    await this.#prepare(
      'remove-aws-federation',
      { ...removal, signInMoved: true },
      {},
    );
  }

  /** The mappings before the scoping filter was taken away; the first ones do not fit the NameID. */
  async #newBackup(): Promise<string> {
    mustPass(
      await this.#lab.runTemplate('complete-aws-federation', {
        withoutScopingFilter: true,
      }),
    );
    const { log } = mustPass(
      await this.#lab.runTemplate('restore-attribute-mappings'),
    );
    const ids = log.flatMap(line => /^Backup (\S+),/.exec(line)?.[1] ?? []);
    return ids[ids.length - 1];
  }

  async #prepare(
    template: TemplateName,
    parameters: JsonObject,
    secrets: Record<string, string>,
  ) {
    await this.#lab.database.endLeases();
    const prepared: Prepared = {
      state: structuredClone(this.#lab.simulator.store.state),
      database: await this.#lab.database.read(),
      parameters,
      secrets,
      operations: [],
      expected: '',
    };
    this.#operations = [];
    this.#taskId = randomUUID();
    mustPass(await this.#run(template, prepared));
    prepared.operations = [...this.#operations];
    prepared.expected = await this.#normalized();
    this.#prepared.set(template, prepared);
  }

  async #restore({ state, database }: Prepared) {
    this.#lab.simulator.store.replace(structuredClone(state));
    await this.#lab.database.restore(database);
    this.#taskId = randomUUID();
  }

  async #runDisturbed(
    { template, operation, skip, kind }: FaultCase,
    prepared: Prepared,
  ): Promise<TemplateRun> {
    const { store } = this.#lab.simulator;
    const fault: Fault = {
      ...kind.fault,
      id: 'fault',
      operation,
      skip,
      remaining: 1,
    };
    store.state.faults = [fault];
    this.#kill = kind.kill ? new AbortController() : undefined;
    const run = await this.#run(template, prepared, this.#kill?.signal);
    // What was begun takes effect, also when nobody waits for it any more.
    while (this.#underWay > 0) await delay(20);
    this.#kill = undefined;
    return run;
  }

  /** Nothing that the killed run still does reaches a cloud. */
  #killNow() {
    if (!this.#kill || this.#kill.signal.aborted) return;
    this.#lab.simulator.store.state.faults.push({
      id: 'dead',
      operation: '*',
      kind: 'drop',
      remaining: Number.MAX_SAFE_INTEGER,
    });
    this.#kill.abort(new Error('The process was killed.'));
  }

  #run(template: TemplateName, prepared: Prepared, signal?: AbortSignal) {
    const { parameters, secrets } = prepared;
    return this.#lab.runTemplate(template, parameters, {
      secrets,
      signal,
      taskId: this.#taskId,
      // It only looks.
      without: ['check'],
    });
  }

  async #normalized(): Promise<string> {
    return normalizeClouds(
      this.#lab.simulator.store.state,
      await this.#lab.federation(),
    );
  }

  async #difference({ expected }: Prepared): Promise<string | undefined> {
    const actual = await this.#normalized();
    return actual === expected
      ? undefined
      : `The clouds differ:\n${differenceOf(expected, actual)}`;
  }
}
