import { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
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
import { lackingSpecified } from './lackingSpecified';
import { Problem, problemsOf } from './problemsOf';
import { SeenLater, seenLater } from './seenLater';
import { unseenStates } from './unseenStates';
import { VerdictCase } from './verdictCases';
import { wantedAccess } from './wantedAccess';
import { hurriedChecks, hurryWaits } from './hurriedChecks';
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
  /** What is not as it should be. */
  problems: Problem[];
  /** One line each; empty: the verdict is right. */
  errors: string[];
  /** Why it was not right at once, by the ids of what is seen later. */
  late?: { reasons: string[]; minutes: number };
}

interface Judgement extends VerdictResult {
  /** Why all that is wrong may be right later; empty: it may not. */
  delays: SeenLater[];
}

const operators = {
  name: 'Operators',
  members: ['alan.turing@contoso.example'],
};
/** Minutes between two checks of the schedule, as by default. */
const interval = 10;
/** When what was wrong is judged again. */
const moments = [
  ...new Set(seenLater.map(({ withinMinutes }) => withinMinutes)),
].sort((a, b) => a - b);
/** After so many minutes checks come once an hour, or a day would take too long. */
const patientAfter = 120;
/** Faults that hit more requests than these are how a cloud is, and no hiccup. */
const lastingRequests = 100_000;

/** Has things happen to a federation, and compares what the portal says with the truth. */
export class VerdictsHarness {
  #lab!: Lab;
  #world!: World;
  readonly #clock: TakenClock = takeClock();
  readonly #stopHurrying = hurryWaits();
  readonly #snapshots = new Map<VerdictCase['start'], Snapshot>();
  #spare!: StartingState['spareCertificates'];

  static async start(): Promise<VerdictsHarness> {
    const harness = new VerdictsHarness();
    await harness.#start();
    return harness;
  }

  async stop(): Promise<void> {
    await this.#lab?.stop();
    this.#stopHurrying();
    this.#clock.giveBack();
  }

  async try(verdictCase: VerdictCase): Promise<VerdictResult> {
    await this.#restore(verdictCase.start, verdictCase.happenings);
    for (const name of verdictCase.happenings) {
      await deeds[name]?.(this.#world).catch((error: unknown) => {
        // What the clouds refuse after all that has happened does not happen.
        if (verdictCase.happenings.length === 1) throw error;
      });
    }

    const since = new Date();
    await this.#look();
    await this.#look();
    let judgement = await this.#judge(verdictCase, since);
    const reasons = new Set<string>();
    let passed = 2 * interval;
    for (const minutes of moments) {
      if (judgement.delays.length === 0) break;
      judgement.delays.forEach(({ id }) => reasons.add(id));
      while (passed < minutes) {
        const step = passed < patientAfter ? interval : 60;
        await this.#look(step);
        passed += step;
      }
      judgement = {
        ...(await this.#judge(verdictCase, since, minutes)),
        late: { reasons: [...reasons], minutes },
      };
    }
    return judgement;
  }

  /** What the schedule does. */
  async #look(minutes = interval): Promise<void> {
    await this.#world.pass(minutes);
    await this.#world.check('scheduled');
  }

  /** @param minutes - since it happened: what was to be seen by then is late no more */
  async #judge(
    verdictCase: VerdictCase,
    since: Date,
    minutes = 2 * interval,
  ): Promise<Judgement> {
    const federation = await this.#world.federation();
    const truth = await this.#truth();
    const { state } = this.#world;
    const { recorded, specification, status } = federation;
    const { document } = state.job ?? {};
    const wanted = wantedAccess(specification, state);
    const lacking = lackingSpecified(specification, state);
    const problems = problemsOf(truth, wanted, lacking);
    const seen = { state, truth, recorded, since, status };
    const errorsBut = (isExcused: (problem: Problem) => boolean) =>
      judge(status, truth, {
        isUnseen: problem =>
          unseenStates.some(({ hides }) => hides(problem, seen)) ||
          isExcused(problem),
        hasRun: Boolean(document?.status.lastSuccessfulExecution),
        isSpecified: specification !== undefined,
        wantedAccess: wanted,
        lacking,
        isQuarantined: document?.status.code === 'Quarantine',
        isPausedOnPurpose: status.findings.some(
          ({ reason }) => reason === 'PausedOnPurpose',
        ),
      });
    const errors = errorsBut(() => false);
    const excuses = seenLater.filter(
      ({ withinMinutes, delays }) =>
        withinMinutes > minutes &&
        problems.some(problem => delays(problem, seen)),
    );
    const isExcused =
      errors.length > 0 &&
      errorsBut(problem => excuses.some(each => each.delays(problem, seen)))
        .length === 0;
    return {
      case: verdictCase,
      federation,
      truth,
      problems,
      errors,
      delays: isExcused ? excuses : [],
    };
  }

  /** As it is without the faults of the moment. */
  async #truth(): Promise<Truth> {
    const { state } = this.#lab.simulator.store;
    const { faults } = state;
    state.faults = faults.filter(
      ({ remaining }) => remaining > lastingRequests,
    );
    const truth = await this.#world.truth();
    state.faults = faults;
    return truth;
  }

  async #start() {
    freeOfOldWaits();
    this.#lab = await startLab({ configure: hurriedChecks });
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
          {
            ...parameters,
            groupsEnabled,
            // Groups come from Entra or are made in AWS.
            ...(!groupsEnabled && { identityCenterGroups: [operators] }),
          },
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
