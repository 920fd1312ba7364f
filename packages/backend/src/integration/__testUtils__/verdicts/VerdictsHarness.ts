import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { CloudState } from 'cloud-simulator';
import { completion, deployers, mustPass } from '../federate';
import { DatabaseContent } from '../LabDatabase';
import { Lab, startLab } from '../startLab';
import { SpareCertificate } from '../states/SpareCertificate';
import { StartingState } from '../states/StartingState';
import { mutations } from '../states/startingStates';
import { TakenClock, takeClock } from '../takeClock';
import { deeds } from './deeds';
import { freeOfOldWaits } from './freeOfOldWaits';
import { Judgement, judgeWorld } from './judgeWorld';
import { seenLater } from './seenLater';
import { VerdictCase } from './verdictCases';
import { hurriedChecks, hurryWaits } from './hurriedChecks';
import { isWarranted } from './warrants';
import { World } from './World';

interface Snapshot {
  at: Date;
  clouds: CloudState;
  database: DatabaseContent;
}

/** What the portal said of a state, and what was wrong with it. */
export interface VerdictResult extends Judgement {
  case: VerdictCase;
  /** Why it was not right at once, by the ids of what is seen later. */
  late?: { reasons: string[]; minutes: number };
}

const operators = {
  name: 'Operators',
  members: ['alan.turing@contoso.example'],
};
const alansMail = 'alan.turing@mail.contoso.example';
const operatorsByMail = { ...operators, members: [alansMail] };
/** What members of a group of Entra are to find. */
const explorers: PermissionSetSpecification = {
  name: 'Explorers',
  managedPolicies: ['arn:aws:iam::aws:policy/job-function/ViewOnlyAccess'],
  assignments: [
    {
      principalType: 'GROUP',
      principal: 'aws-labs-explorers',
      accountIds: ['444444444451'],
    },
  ],
};
/** Minutes between two checks of the schedule, as by default. */
const interval = 10;
/** When what was wrong is judged again. */
const moments = [
  ...new Set(seenLater.map(({ withinMinutes }) => withinMinutes)),
].sort((a, b) => a - b);
/** After so many minutes checks come once an hour, or a day would take too long. */
const patientAfter = 120;

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
    const unknown = verdictCase.happenings.filter(
      name => !(name in mutations) && !(name in deeds),
    );
    if (unknown.length) throw new Error(`Nothing is called ${unknown}.`);
    await this.#restore(verdictCase.start, verdictCase.happenings);
    for (const name of verdictCase.happenings) {
      await deeds[name]?.(this.#world).catch((error: unknown) => {
        // What the clouds refuse after all that has happened does not happen.
        if (verdictCase.happenings.length === 1) throw error;
      });
    }

    const since = new Date();
    const signedBefore = this.#signedBefore(verdictCase);
    const judged = async (minutes: number) =>
      judgeWorld(this.#world, {
        since,
        signedBefore,
        minutes,
        isWarranted: warning => isWarranted(warning, verdictCase),
      });
    await this.#look();
    await this.#look();
    let result: VerdictResult = {
      case: verdictCase,
      ...(await judged(2 * interval)),
    };
    const reasons = new Set<string>();
    let passed = 2 * interval;
    for (const minutes of moments) {
      if (result.delays.length === 0) break;
      result.delays.forEach(({ id }) => reasons.add(id));
      while (passed < minutes) {
        const step = passed < patientAfter ? interval : 60;
        await this.#look(step);
        passed += step;
      }
      result = {
        case: verdictCase,
        ...(await judged(minutes)),
        late: { reasons: [...reasons], minutes },
      };
    }
    return result;
  }

  /** What the portal had seen, unless it comes to see it all for the first time. */
  #signedBefore({ start, happenings }: VerdictCase): string | undefined {
    if (start === 'adopted' || happenings.includes('portal knows nothing')) {
      return undefined;
    }
    const { clouds, database } = this.#snapshots.get(start)!;
    const { servicePrincipal } = new StartingState(
      clouds,
      database,
      this.#spare,
    );
    return servicePrincipal?.preferredTokenSigningKeyThumbprint ?? undefined;
  }

  /** What the schedule does. */
  async #look(minutes = interval): Promise<void> {
    await this.#world.pass(minutes);
    await this.#world.check('scheduled');
  }

  async #start() {
    freeOfOldWaits();
    this.#lab = await startLab({ configure: hurriedChecks });
    const untouched = await this.#lab.database.read();
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
    for (const [start, groupsEnabled, userNameAttribute] of [
      ['groups off', false, 'userPrincipalName'],
      ['groups on', true, 'userPrincipalName'],
      ['userName from mail', false, 'mail'],
    ] as const) {
      await this.#restoreSnapshot(beforeCompletion);
      const { parameters, secrets } = completion(visit);
      if (groupsEnabled) {
        await this.#lab.specify(specification => ({
          ...specification,
          permissionSets: [deployers, explorers],
        }));
      }
      const isByMail = userNameAttribute === 'mail';
      if (isByMail) await this.#useOtherMails();
      mustPass(
        await this.#lab.runTemplate(
          'complete-aws-federation',
          {
            ...parameters,
            groupsEnabled,
            userNameAttribute,
            // Groups come from Entra or are made in AWS.
            ...(!groupsEnabled && {
              identityCenterGroups: [isByMail ? operatorsByMail : operators],
            }),
          },
          {
            secrets,
            beforeStep: async id => {
              if (start === 'groups off' && id === 'start') {
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
    this.#snapshots.set('adopted', {
      ...this.#snapshots.get('groups off')!,
      database: untouched,
    });
    await this.#restore('adopted', []);
    await this.#world.check('scheduled');
    this.#snapshots.set('long adopted', await this.#snapshot());
  }

  /** Nobody's mail address is the user principal name, and access names people by it. */
  async #useOtherMails() {
    for (const user of this.#world.state.tenant.users) {
      if (user.mail && user.userType === 'Member') {
        user.mail = user.mail.replace('@contoso.', '@mail.contoso.');
      }
    }
    await this.#lab.specify(specification => ({
      ...specification,
      permissionSets: [
        {
          ...deployers,
          assignments: deployers.assignments.map(assignment => ({
            ...assignment,
            principal: alansMail,
          })),
        },
      ],
    }));
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
