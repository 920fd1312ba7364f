import { JsonObject } from '@backstage/types';
import { CloudState } from 'cloud-simulator';
import {
  deployers,
  fullCompletion,
  mustPass,
  useMultiRegionKey,
} from '../federate';
import { differenceOf } from '../faults/normalizeClouds';
import { DatabaseContent } from '../LabDatabase';
import { TemplateRun } from '../runTemplate';
import { impatientTiming } from '../labTiming';
import { Lab, startLab } from '../startLab';
import { isRead } from './isRead';
import { obstacleOf } from './obstacles';
import { SpareCertificate } from './SpareCertificate';
import { mutations, StateCase, starts } from './startingStates';
import { specifiedStateProblems } from './specifiedStateProblems';
import { StartingState } from './StartingState';

interface Snapshot {
  clouds: CloudState;
  database: DatabaseContent;
}

/** How both templates went, one after the other, until one of them stopped. */
interface Round {
  /** What a person read; undefined when both went through. */
  refusal?: { step: string; message: string };
  /** What the action that refused changed. */
  refusalChanged?: string;
  /** Requests that change something. */
  writes: string[];
}

const requestId = /(?<=request )[0-9a-f-]{36}/g;

/** How a starting state ended. */
export interface StateResult {
  case: StateCase;
  /** The sentence of the refusal; undefined when the specified state was reached. */
  refusal?: string;
  /** What contradicts the property; undefined when it holds. */
  problem?: string;
}

/** What is specified in every run, whatever the portal has on record. */
const specified: JsonObject = {
  scope: 'assigned',
  groupsEnabled: false,
  userNameAttribute: 'userPrincipalName',
  scopingFilter: [],
};

/** Runs both templates, twice, from states that it makes. */
export class StatesHarness {
  #lab!: Lab;
  readonly #snapshots = new Map<StateCase['start'], Snapshot>();
  #parameters!: JsonObject;
  #secrets!: Record<string, string>;
  #spare!: StartingState['spareCertificates'];
  #operations: string[] = [];
  #beforeStep = '';

  static async start(): Promise<StatesHarness> {
    const harness = new StatesHarness();
    await harness.#start();
    return harness;
  }

  async stop(): Promise<void> {
    await this.#lab.stop();
  }

  async try(stateCase: StateCase): Promise<StateResult> {
    const start = await this.#prepare(stateCase);
    const first = await this.#round();
    const after = await this.#exact();
    const { specification } = await this.#lab.federation();
    const reached = structuredClone(this.#lab.simulator.store.state);
    const second = await this.#round();
    const changed = changesBetween(after, await this.#exact());
    const problems = [
      ...(first.refusal
        ? refusalProblems(first)
        : specifiedStateProblems({
            start: start.clouds,
            end: reached,
            federated: this.#snapshots.get('federated')!.clouds,
            scimToken: this.#secrets.scimToken,
            permissionSets: specification?.permissionSets ?? [],
          })),
      ...(second.refusal?.message === first.refusal?.message
        ? []
        : [
            `The second round ends otherwise: ${
              second.refusal?.message ?? 'goes through'
            }`,
          ]),
      ...second.writes.map(operation => `The second round sends ${operation}.`),
      ...(changed ? [`The second round changes:\n${changed}`] : []),
    ];
    return {
      case: stateCase,
      refusal:
        first.refusal && `${first.refusal.step}: ${first.refusal.message}`,
      problem: problems.length > 0 ? problems.join('\n') : undefined,
    };
  }

  async #start() {
    this.#lab = await startLab({
      timing: impatientTiming,
      observer: {
        arrived: ({ operation, byEngine }) => {
          if (!byEngine) this.#operations.push(operation);
        },
      },
    });
    const { state } = this.#lab.simulator.store;
    Object.assign(state, { asyncWriteMs: 20, awsRequestsPerSecond: 1_000 });
    mustPass(await this.#lab.runTemplate('federate-aws-organization'));
    const visit = await this.#lab.visitAwsConsole();
    useMultiRegionKey(this.#lab);
    await this.#lab.specify(specification => ({
      ...specification,
      permissionSets: [deployers],
    }));
    const { parameters, secrets } = fullCompletion(visit);
    this.#parameters = { ...parameters, ...specified };
    this.#secrets = secrets;
    await this.#lab.database.endLeases();
    mustPass(
      await this.#lab.runTemplate('complete-aws-federation', this.#parameters, {
        secrets,
        beforeStep: async id => {
          const start = starts.find(name => name === `before ${id}`);
          if (start) this.#snapshots.set(start, await this.#snapshot());
        },
      }),
    );
    this.#snapshots.set('federated', await this.#snapshot());
    const [template] =
      this.#lab.simulator.store.state.tenants[0].servicePrincipals;
    this.#spare = {
      valid: await SpareCertificate.create(template, 500),
      ending: await SpareCertificate.create(template, 20),
      expired: await SpareCertificate.create(template, -5),
    };
  }

  async #snapshot(): Promise<Snapshot> {
    return {
      clouds: structuredClone(this.#lab.simulator.store.state),
      database: await this.#lab.database.read(),
    };
  }

  async #prepare(stateCase: StateCase): Promise<StartingState> {
    const { clouds, database } = structuredClone(
      this.#snapshots.get(stateCase.start)!,
    );
    const state = new StartingState(clouds, database, this.#spare);
    for (const name of stateCase.mutations) mutations[name](state);
    this.#lab.simulator.store.replace(structuredClone(clouds));
    await this.#lab.database.restore(database);
    return state;
  }

  /** Both templates, as a person runs them: the second only when the first went through. */
  async #round(): Promise<Round> {
    this.#operations = [];
    let run: TemplateRun | undefined;
    for (const [name, parameters, secrets] of [
      ['federate-aws-organization', {}, {}],
      ['complete-aws-federation', this.#parameters, this.#secrets],
    ] as const) {
      await this.#lab.database.endLeases();
      run = await this.#lab.runTemplate(name, parameters, {
        secrets,
        // It waits for the replicas, and then only looks.
        without: ['check'],
        beforeStep: () => this.#note(),
      });
      await this.#replicated();
      if (run.error) break;
    }
    const writes = this.#operations.filter(operation => !isRead(operation));
    if (!run?.error) return { writes };
    // An attempt that Entra refuses is how some obstacles are found.
    const attempts = /\/provisionOnDemand$/;
    return {
      refusal: {
        step: run.failedStep ?? '',
        message: run.error.message.replace(requestId, '(id)'),
      },
      refusalChanged: changesBetween(this.#beforeStep, await this.#exact()),
      writes: writes.filter(operation => !attempts.test(operation)),
    };
  }

  /** Until every replica of Entra shows the last write. */
  async #replicated() {
    const { replicationLagMs } = this.#lab.simulator.store.state;
    await new Promise(resolve => {
      setTimeout(resolve, replicationLagMs);
    });
  }

  async #note() {
    this.#beforeStep = await this.#exact();
  }

  /** All that both clouds and the portal's record say, but their logs. */
  async #exact(): Promise<string> {
    const { state } = this.#lab.simulator.store;
    const rows = await this.#lab.database.knex('federations').select();
    return JSON.stringify(
      {
        tenants: state.tenants.map(({ provisioningLogs, ...tenant }) => tenant),
        organizations: state.organizations.map(
          ({ trailEvents, ...organization }) => organization,
        ),
        record: rows.map(withoutLookTime),
      },
      undefined,
      1,
    );
  }
}

/** Each run looks again at whom it leaves open, and notes when. */
function withoutLookTime(row: Record<string, unknown>) {
  const recorded = JSON.parse(String(row.recorded ?? '{}'));
  return {
    ...row,
    recorded: JSON.stringify({
      ...recorded,
      accessLeftOpen: recorded.accessLeftOpen?.value,
    }),
  };
}

function changesBetween(before: string, after: string): string | undefined {
  return before === after ? undefined : differenceOf(before, after);
}

function refusalProblems({ refusal, refusalChanged }: Round): string[] {
  return [
    ...(obstacleOf(refusal!.message)
      ? []
      : [`Step ${refusal!.step} names no obstacle: ${refusal!.message}`]),
    ...(refusalChanged
      ? [`Step ${refusal!.step} refuses and changes:\n${refusalChanged}`]
      : []),
  ];
}
