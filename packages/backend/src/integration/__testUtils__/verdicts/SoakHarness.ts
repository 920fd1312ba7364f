import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  Federation,
  hasStopped,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import fc from 'fast-check';
import { federate } from '../federate';
import { Lab, startLab } from '../startLab';
import { StartingState } from '../states/StartingState';
import { TakenClock, takeClock } from '../takeClock';
import { Breakage, breakages } from './soakBreakages';
import { freeOfOldWaits } from './freeOfOldWaits';
import { isLate } from './causes';
import { stoppedBy } from './problemsOf';
import { readOperations } from './readOperations';
import { hurriedChecks, hurryWaits } from './hurriedChecks';
import { World } from './World';

const minutesPerDay = 24 * 60;
/** Between two checks, as by default. */
const interval = 10;
/** Of a hundred reads, how many meet a fault, and of a thousand, how many a long one. */
const faultsPerHundred = 5;
const longPerThousand = 3;

/** Checks for which what was seen last still counts while it cannot be read. */
const keptChecks = 2;

/** What a soak came to. */
export interface SoakResult {
  checks: number;
  faults: number;
  /** Checks that ended with an error instead of a result. */
  failed: string[];
  /** *Broken* although nothing had stopped, one line each. */
  wronglyBroken: string[];
  /** Neither *Broken* nor *Unknown* when what had stopped was to be told. */
  missed: string[];
  /** What stopped and was never told to have, not even by one check. */
  neverBroken: string[];
  /** Megabytes after garbage collection, early and at the end. */
  heap: { early: number; late: number };
  /** How often each word was told. */
  words: Record<string, number>;
}

/** Lets days pass over a federation that only the schedule looks at. */
export class SoakHarness {
  #lab!: Lab;
  #world!: World;
  readonly #clock: TakenClock = takeClock();
  readonly #stopHurrying = hurryWaits();

  static async start(): Promise<SoakHarness> {
    const harness = new SoakHarness();
    freeOfOldWaits();
    harness.#lab = await startLab({ configure: hurriedChecks });
    harness.#world = new World(
      harness.#lab,
      harness.#clock,
      {} as StartingState['spareCertificates'],
    );
    await federate(harness.#lab);
    await harness.#lab.database.endLeases();
    await harness.#world.pass(45);
    await harness.#world.check('asked');
    return harness;
  }

  async stop(): Promise<void> {
    await this.#lab?.stop();
    this.#stopHurrying();
    this.#clock.giveBack();
  }

  async run(days: number, seed: number): Promise<SoakResult> {
    const result: SoakResult = {
      checks: 0,
      faults: 0,
      failed: [],
      wronglyBroken: [],
      missed: [],
      neverBroken: [],
      heap: { early: 0, late: 0 },
      words: {},
    };
    const rounds = Math.round((days * minutesPerDay) / interval);
    const dice = diceOf(seed);
    let mendedAt: string | undefined;
    let checks = 0;
    let isToldBroken = false;
    for (let round = 0; round < rounds; round += 1) {
      const minute = (round * interval) % minutesPerDay;
      for (const { name, from, until, isNeverSure, begin, end } of breakages) {
        if (from === minute) {
          isToldBroken = false;
          await begin(this.#world);
        }
        if (until === minute) await end(this.#world);
        if (until === minute && !isToldBroken && !isNeverSure) {
          result.neverBroken.push(`day ${dayOf(round)}: ${name}`);
        }
        if (until === minute) mendedAt = new Date().toISOString();
        if ([from, until].includes(minute)) checks = 0;
      }
      const breakage = breakages.find(
        ({ from, until }) => from <= minute && minute < until,
      );
      checks += 1;
      await this.#world.pass(interval);
      const word = await this.#check({
        result,
        dice,
        round,
        breakage,
        checks,
        mendedAt,
      });
      isToldBroken ||= word === 'Broken';
      if (round === Math.floor(rounds / 4)) result.heap.early = heapAfterGc();
    }
    result.heap.late = heapAfterGc();
    return result;
  }

  async #check(options: {
    result: SoakResult;
    dice: () => number;
    round: number;
    breakage: Breakage | undefined;
    /** Since it began, or since the last one was mended. */
    checks: number;
    mendedAt: string | undefined;
  }) {
    const { result, dice, round, breakage, checks, mendedAt } = options;
    result.faults += this.#disturb(dice);
    result.checks += 1;
    const day = dayOf(round);
    try {
      await this.#world.check('scheduled');
    } catch (error) {
      result.failed.push(`day ${day}: ${error}`);
    }
    this.#lab.simulator.store.state.faults = [];
    const { status } = await this.#world.federation();
    const { word, findings } = status;
    result.words[word] = (result.words[word] ?? 0) + 1;
    const isMissed =
      checks > (breakage?.checks ?? 2) &&
      breakage &&
      word !== 'Broken' &&
      word !== 'Unknown';
    if (word !== 'Broken' && !isMissed) return word;
    const truth = await this.#world.truth();
    const { signIn, provisioning } = stoppedBy(truth);
    const isStopped =
      signIn ||
      provisioning ||
      isLate(truth) ||
      this.#world.state.job?.document.status.code === 'Quarantine';
    const line = `day ${day}, ${
      breakage?.name ?? 'nothing is wrong'
    }: ${word}, ${findings.map(({ reason }) => reason).join(', ')}`;
    const isKept = checks <= keptChecks && isOfBefore(mendedAt, status);
    if (word === 'Broken' && !isStopped && !isKept) {
      result.wronglyBroken.push(line);
    }
    if (isMissed && isStopped) result.missed.push(line);
    return word;
  }

  /** Has some of the next reads fail; most recover when they are sent again. */
  #disturb(dice: () => number): number {
    const { faults } = this.#lab.simulator.store.state;
    for (const operation of readOperations) {
      const thrown = dice();
      if (thrown >= faultsPerHundred * 10) continue;
      faults.push({
        id: `soak-${operation}`,
        operation,
        remaining: thrown < longPerThousand ? 1_000 : 1,
        ...kindOf(dice()),
      });
    }
    return faults.length;
  }
}

function dayOf(round: number): string {
  return ((round * interval) / minutesPerDay).toFixed(2);
}

/** Whether the card names what it could not read, and as stopped only what was seen before. */
function isOfBefore(
  mendedAt: string | undefined,
  { findings, unread }: Federation['status'],
): boolean {
  return (
    mendedAt !== undefined &&
    unread.length > 0 &&
    findings.every(
      ({ effect, lastSeenAt }) => !hasStopped(effect) || lastSeenAt < mendedAt,
    )
  );
}

function kindOf(thrown: number) {
  switch (thrown % 4) {
    case 0:
      return { kind: 'status', status: 429, retryAfter: 0.05 } as const;
    case 1:
      return { kind: 'status', status: 500 } as const;
    case 2:
      return { kind: 'drop' } as const;
    default:
      return { kind: 'delay', delayMs: 200 } as const;
  }
}

/** Numbers from 0 to 999, the same for the same seed. */
function diceOf(seed: number): () => number {
  let left: number[] = [];
  let throws = 0;
  return () => {
    if (left.length === 0) {
      throws += 1;
      left = fc.sample(fc.noBias(fc.integer({ min: 0, max: 999 })), {
        seed: seed + throws,
        numRuns: 1_000,
      });
    }
    return left.pop()!;
  };
}

function heapAfterGc(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return Math.round(process.memoryUsage().heapUsed / 2 ** 20);
}
