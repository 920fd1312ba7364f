import { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { JsonObject } from '@backstage/types';
import { CloudState, Truth } from 'cloud-simulator';
import { completion, deployers, mustPass } from '../federate';
import { DatabaseContent } from '../LabDatabase';
import { Lab, startLab } from '../startLab';
import { SpareCertificate } from '../states/SpareCertificate';
import { StartingState } from '../states/StartingState';
import { mutations } from '../states/startingStates';
import { TakenClock, takeClock } from '../takeClock';
import { deeds } from './deeds';
import { freeOfOldWaits } from './freeOfOldWaits';
import { judge } from './judge';
import { seenLater } from './seenLater';
import { unseenStates } from './unseenStates';
import { VerdictCase } from './verdictCases';
import { World } from './World';

interface Snapshot {
  at: Date;
  clouds: CloudState;
  database: DatabaseContent;
}

/** What the portal said of a state, and what was wrong with it. */
export interface VerdictResult {
  case: VerdictCase;
  federation: Federation;
  truth: Truth;
  /** One line each; empty: the verdict is right. */
  errors: string[];
  /** Hours after which it was right at last; undefined: at once, or never. */
  rightAfterHours?: number;
}

/** Hours after the first verdict at which a wrong one is judged again. */
const secondThoughts = [2, 7, 25];
/** Faults that hit more requests than these are how a cloud is, and no hiccup. */
const lastingRequests = 100_000;

/** Has things happen to a federation, and compares what the portal says with the truth. */
export class VerdictsHarness {
  #lab!: Lab;
  #world!: World;
  readonly #clock: TakenClock = takeClock();
  readonly #snapshots = new Map<VerdictCase['start'], Snapshot>();
  #spare!: StartingState['spareCertificates'];

  static async start(): Promise<VerdictsHarness> {
    const harness = new VerdictsHarness();
    await harness.#start();
    return harness;
  }

  async stop(): Promise<void> {
    await this.#lab?.stop();
    this.#clock.giveBack();
  }

  async try(verdictCase: VerdictCase): Promise<VerdictResult> {
    await this.#restore(verdictCase.start, verdictCase.happenings);

    for (const name of verdictCase.happenings) await deeds[name]?.(this.#world);
    // A part that is read once an hour is due by then, and each finding was seen twice.
    const { look } = verdictCase;
    for (const minutes of look === 'asked' ? [2, 45] : [2, 45, 20]) {
      await this.#world.pass(minutes);
      await this.#world.check(look);
    }
    await this.#world.pass(5);
    const first = await this.#judge(verdictCase);
    const later = seenLater.filter(({ holds }) => holds(first));
    if (first.errors.length === 0 || later.length === 0) return first;
    let passed = 0;
    for (const hours of secondThoughts) {
      if (later.every(({ withinHours }) => hours > withinHours)) break;
      for (; passed < hours; passed += 1) {
        await this.#world.pass(60);
        await this.#world.check('scheduled');
      }
      const again = await this.#judge({ ...verdictCase, look: 'scheduled' });
      if (again.errors.length === 0) {
        return { ...first, errors: [], rightAfterHours: hours };
      }
    }
    return first;
  }

  async #judge(verdictCase: VerdictCase): Promise<VerdictResult> {
    const federation = await this.#world.check(verdictCase.look);
    const { faults } = this.#lab.simulator.store.state;
    this.#lab.simulator.store.state.faults = faults.filter(
      ({ remaining }) => remaining > lastingRequests,
    );
    const truth = await this.#world.truth();
    this.#lab.simulator.store.state.faults = faults;
    const { state } = this.#world;
    const { recorded, specification, status } = federation;
    const { document } = state.job ?? {};
    const errors = judge(status, truth, {
      isUnseen: problem =>
        unseenStates.some(({ hides }) =>
          hides(problem, { state, truth, recorded }),
        ),
      hasRun: Boolean(document?.status.lastSuccessfulExecution),
      isSpecified: specification !== undefined,
      isQuarantined: document?.status.code === 'Quarantine',
      isPausedOnPurpose: status.findings.some(
        ({ reason }) => reason === 'PausedOnPurpose',
      ),
    });
    return { case: verdictCase, federation, truth, errors };
  }

  async #start() {
    freeOfOldWaits();
    this.#lab = await startLab({ configure: withShortChecks });
    this.#spare = {} as StartingState['spareCertificates'];
    this.#world = new World(this.#lab, this.#clock, this.#spare);
    Object.assign(this.#lab.simulator.store.state, {
      asyncWriteMs: 0,
      awsRequestsPerSecond: 1_000,
    });
    mustPass(await this.#lab.runTemplate('federate-aws-organization'));
    const visit = await this.#lab.visitAwsConsole();
    const [template] =
      this.#lab.simulator.store.state.tenants[0].servicePrincipals;
    Object.assign(this.#spare, {
      valid: await SpareCertificate.create(template, 500),
      ending: await SpareCertificate.create(template, 20),
      expired: await SpareCertificate.create(template, -5),
    });
    await this.#lab.specify(specification => ({
      ...specification,
      permissionSets: [deployers],
    }));
    const beforeCompletion = await this.#snapshot();
    for (const [start, groupsEnabled] of [
      ['groups off', false],
      ['groups on', true],
    ] as const) {
      await this.#restoreSnapshot(beforeCompletion);
      const { parameters, secrets } = completion(visit);
      mustPass(
        await this.#lab.runTemplate(
          'complete-aws-federation',
          { ...parameters, groupsEnabled },
          {
            secrets,
            beforeStep: async id => {
              if (!groupsEnabled && id === 'start') {
                this.#snapshots.set('before start', await this.#snapshot());
              }
            },
          },
        ),
      );
      await this.#lab.database.endLeases();
      await this.#world.pass(45);
      await this.#world.check('asked');
      await this.#world.pass(45);
      await this.#world.check('asked');
      this.#snapshots.set(start, await this.#snapshot());
    }
  }

  async #snapshot(): Promise<Snapshot> {
    return {
      at: new Date(),
      clouds: structuredClone(this.#lab.simulator.store.state),
      database: await this.#lab.database.read(),
    };
  }

  async #restore(start: VerdictCase['start'], happenings: string[]) {
    const { at, clouds, database } = structuredClone(
      this.#snapshots.get(start)!,
    );
    // What mutations call now is the time of the snapshot.
    this.#clock.moveTo(at);
    const state = new StartingState(clouds, database, this.#spare);
    for (const name of happenings) mutations[name]?.(state);
    await this.#restoreSnapshot({ at, clouds, database });
  }

  async #restoreSnapshot({ at, clouds, database }: Snapshot) {
    this.#clock.moveTo(at);

    this.#lab.simulator.store.replace(structuredClone(clouds));
    await this.#lab.database.restore(database);
    await this.#lab.database.endLeases();
  }
}

/** A cloud that does not answer would hold each check up for a minute. */
function withShortChecks(config: JsonObject) {
  const { checks } = config.awsFederation as {
    checks: { quick: JsonObject };
  };
  checks.quick.timeout = { seconds: 2 };
}
