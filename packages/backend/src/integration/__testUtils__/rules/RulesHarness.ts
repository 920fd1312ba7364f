import {
  Federation,
  Finding,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Rule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { JsonObject } from '@backstage/types';
import { CloudState } from 'cloud-simulator';
import { ConsoleVisitResult } from '../AwsConsoleVisitor';
import { completion } from '../federate';
import { DatabaseContent } from '../LabDatabase';
import { Lab, startLab } from '../startLab';
import { takeClock, TakenClock } from '../takeClock';
import { judgeWorld } from '../verdicts/judgeWorld';
import { World } from '../verdicts/World';
import { RuleEntry, RuleStart } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

interface Snapshot {
  clouds: CloudState;
  database: DatabaseContent;
  now: number;
}

/** How the entry of a rule went; each of them a finding of the card. */
export interface RuleRun {
  /** Before anything happened; only those that alarm. */
  before: Finding[];
  /** What the rule reported, when it was seen. */
  seen?: Finding;
  /** What else there was then, `rule: reason`. */
  told: string[];
  /** After it was mended; only those that alarm, and what the rule still reports. */
  after: Finding[];
  /** Templates that were run to mend it. */
  ran: Set<string>;
  /** Names and addresses of people that the finding tells. */
  people: string[];
  /** What was wrong with the word and all that was said then, one line each. */
  wrong: string[];
}

const specified: JsonObject = {
  notificationEmailAddresses: ['platform@contoso.example'],
};

/** Brings about what rules report, in one laboratory that goes back to its beginning. */
export class RulesHarness {
  #lab!: Lab;
  #world!: RuleWorld;
  /** The same, for whoever compares it with what the card says. */
  #truth!: World;
  readonly #clock: TakenClock = takeClock();
  readonly #snapshots = new Map<RuleStart, Snapshot>();

  static async start(): Promise<RulesHarness> {
    const harness = new RulesHarness();
    await harness.#start();
    return harness;
  }

  async stop(): Promise<void> {
    await this.#lab?.stop();
    this.#clock.giveBack();
  }

  async try(entry: RuleEntry, rule: Rule): Promise<RuleRun> {
    const world = this.#world;
    const { start = 'federated' } = entry;
    await this.#restore(start);
    // The portal comes to what was made by hand when all of it is there.
    const before = start === 'adopted' ? undefined : await this.#check();
    await entry.bringAbout(world);
    const since = new Date();
    const broken = await this.#checkUntilBelieved(rule);
    const seen = findingOf(entry, broken);
    const people = seen ? this.#peopleIn(seen) : [];
    const wrong = await this.#wrongSince(since);
    world.ran.clear();
    await entry.mend(world);
    await world.nextCycle();
    // A run of a template has looked already; a finding may need a second look.
    const mended = await this.#checkUntilBelieved(rule);
    return {
      before: before?.status.findings.filter(alarms) ?? [],
      seen,
      told: broken.status.findings.map(each => `${each.rule}: ${each.reason}`),
      after: mended.status.findings.filter(
        each => alarms(each) || each.rule === entry.rule,
      ),
      ran: new Set(world.ran),
      people,
      wrong,
    };
  }

  async #start() {
    this.#lab = await startLab();
    this.#world = new RuleWorld(this.#lab, this.#clock);
    this.#truth = new World(this.#lab, this.#clock, {} as never);
    // Nothing but the organization to federate, so that cycles are few.
    await this.#world.control('/reset', { seed: 'empty' });
    await this.#world.control('/async-writes', { ms: 0 });
    await this.#world.control('/rate-limit', {
      graphRequestsPer10s: 100_000,
      graphOwnRequestsPer10s: 100_000,
      awsRequestsPerSecond: 100_000,
    });
    const untouched = await this.#lab.database.read();
    await this.#world.federate(specified);
    const visit = await this.#lab.visitAwsConsole();
    await this.#complete(visit);
    await this.#keep('started');
    await this.#settle();
    await this.#keep('federated');
    const { clouds, now } = this.#snapshots.get('federated')!;
    this.#snapshots.set('adopted', { clouds, now, database: untouched });
    await this.#world.complete({ groupsEnabled: true });
    await this.#settle();
    await this.#keep('groups');
  }

  async #complete(visit: ConsoleVisitResult) {
    const { parameters, secrets } = completion(visit);
    await this.#world.complete(
      { ...parameters, deletionThreshold: 2 },
      secrets,
    );
  }

  /** Until both the clouds and the card are at rest. */
  async #settle() {
    await this.#world.pass({ minutes: 1 });
    await this.#check();
    await this.#world.nextCycle();
    await this.#check();
  }

  async #keep(start: RuleStart) {
    this.#snapshots.set(start, {
      clouds: structuredClone(this.#lab.simulator.store.state),
      database: await this.#lab.database.read(),
      now: Date.now(),
    });
  }

  async #restore(start: RuleStart) {
    const { clouds, database, now } = this.#snapshots.get(start)!;
    this.#clock.moveTo(new Date(now));
    this.#lab.simulator.store.replace(structuredClone(clouds));
    await this.#lab.database.restore(database);
    await this.#world.configureAsBefore();
  }

  #check(): Promise<Federation> {
    return this.#lab.check();
  }

  /** Where one look is not believed, a second one after the time that the rule asks for. */
  async #checkUntilBelieved({ confirm }: Rule): Promise<Federation> {
    const first = await this.#check();
    if (!confirm) return first;
    await this.#world.pass({ minutes: confirm.minutes + 1 });
    return this.#check();
  }

  /** Other rules may ask for a second look. */
  async #wrongSince(since: Date): Promise<string[]> {
    await this.#world.pass({ minutes: 10 });
    await this.#check();
    const { errors, delays } = await judgeWorld(this.#truth, {
      since,
      minutes: 0,
    });
    return delays.length > 0 ? [] : errors;
  }

  #peopleIn({ title, detail, remedy }: Finding): string[] {
    // Some Regions are named after the same quarters as some people.
    const text = [title, detail, remedy]
      .join(' ')
      .toLowerCase()
      .replace(/\b[a-z]{2}(-[a-z]+)+-\d\b/g, '');
    return this.#lab.simulator.store.state.tenants[0].users
      .flatMap(user => [
        user.userPrincipalName,
        user.mail,
        user.displayName,
        user.surname,
      ])
      .filter(name => name && text.includes(name.toLowerCase()))
      .map(String);
  }
}

function findingOf(
  { rule, reason }: RuleEntry,
  { status }: Federation,
): Finding | undefined {
  return status.findings.find(
    finding => finding.rule === rule && finding.reason === reason,
  );
}

function alarms({ severity }: Finding): boolean {
  return severity !== 'info';
}
