import { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { JsonObject } from '@backstage/types';
import { Fault, Truth } from 'cloud-simulator';
import fc from 'fast-check';
import { federate } from './__testUtils__/federate';
import { Lab, startLab } from './__testUtils__/startLab';
import { takeClock } from './__testUtils__/takeClock';
import { stoppedBy } from './__testUtils__/verdicts/problemsOf';
import { World } from './__testUtils__/verdicts/World';

const { DAYS = '0.5', SEED = '1' } = process.env;

const intervalMinutes = 10;
/** More than one check and the cycle before it meet. */
const faultsOfOneCheck = 10;
/** A stop counts as missed, and an alarm as wrong, when it lasts for so many looks. */
const looks = 3;

jest.setTimeout(4 * 60 * 60_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);
jest.mock('bottleneck', () =>
  jest.requireActual('./__testUtils__/untimedBottleneck'),
);

/** What happens, at which hour of a day, and what mends it. */
const breakages: Array<{
  hour: number;
  hours: number;
  begin(world: World): Promise<unknown>;
  end(world: World): Promise<unknown>;
}> = [
  {
    hour: 2,
    hours: 1,
    begin: world => switchApplication(world, false),
    end: world => switchApplication(world, true),
  },
  {
    hour: 5,
    hours: 2,
    begin: world => world.control('/synchronization-job/pause'),
    end: world => world.control('/synchronization-job/start'),
  },
  {
    hour: 9,
    hours: 1,
    begin: world => changeMode(world, 'password'),
    end: world => changeMode(world, 'saml'),
  },
];

describe('a federation that is watched while requests fail', () => {
  let lab: Lab;
  let world: World;
  const clock = takeClock();

  beforeAll(async () => {
    lab = await startLab({ configure });
    await federate(lab);
    await lab.database.endLeases();
    // No certificates are made here.
    world = new World(lab, clock, {} as never);
    await world.pass(45);
    await world.check('asked');
  });
  afterAll(async () => {
    await lab?.stop();
    clock.giveBack();
  });

  it('is never called broken wrongly, and every stop is told', async () => {
    const wrong: string[] = [];
    const words = new Map<string, number>();
    const memory: number[] = [];
    let stoppedFor = 0;
    let wellFor = looks;
    const checks = Math.round((Number(DAYS) * 24 * 60) / intervalMinutes);
    for (let check = 0; check < checks; check += 1) {
      const minute = (check * intervalMinutes) % (24 * 60);
      for (const { hour, hours, begin, end } of breakages) {
        if (minute === hour * 60) await begin(world);
        if (minute === (hour + hours) * 60) await end(world);
      }
      lab.simulator.store.state.faults = faults(Number(SEED) + check);
      await world.pass(intervalMinutes);
      const federation = await world.check('scheduled');
      lab.simulator.store.state.faults = [];
      const truth = await world.truth();
      const { word } = federation.status;
      words.set(word, (words.get(word) ?? 0) + 1);
      const stopped = isStopped(truth);
      stoppedFor = stopped ? stoppedFor + 1 : 0;
      wellFor = stopped ? 0 : wellFor + 1;
      if (word === 'Broken' && wellFor >= looks) {
        wrong.push(tell(federation, truth, 'is called broken'));
      }
      if (word !== 'Broken' && word !== 'Unknown' && stoppedFor >= looks) {
        wrong.push(tell(federation, truth, 'is not called broken'));
      }
      memory.push(process.memoryUsage().heapUsed);
    }
    const told = [...words].map(([word, count]) => `${word} ${count}`);
    const [early, late] = [0.2, 0.8].map(share =>
      median(memory.slice(Math.floor(memory.length * share)).slice(0, 20)),
    );
    process.stdout.write(
      `${checks} checks over ${DAYS} days: ${told.join(', ')}; heap ${megabytes(
        early,
      )}, later ${megabytes(late)} MB.\n`,
    );
    expect(wrong).toEqual([]);
    expect(late).toBeLessThan(1.5 * early + 100e6);
  });
});

const kinds: Array<Pick<Fault, 'kind' | 'status' | 'retryAfter' | 'delayMs'>> =
  [
    { kind: 'status', status: 429, retryAfter: 0.1 },
    { kind: 'status', status: 500 },
    { kind: 'status', status: 503, retryAfter: 0.1 },
    { kind: 'drop' },
    { kind: 'delay', delayMs: 50 },
  ];

function configure(config: JsonObject) {
  const { checks } = config.awsFederation as { checks: { quick: JsonObject } };
  checks.quick = {
    frequency: { minutes: intervalMinutes },
    timeout: { seconds: 10 },
  };
}

function isStopped(truth: Truth): boolean {
  const { signIn, provisioning } = stoppedBy(truth);
  return signIn === true || provisioning;
}

function tell({ status }: Federation, { at }: Truth, what: string): string {
  return `${at}: ${what} (${status.word}; ${status.findings
    .map(({ reason }) => reason)
    .join(', ')})`;
}

async function switchApplication(world: World, accountEnabled: boolean) {
  const { id } = world.state.servicePrincipal!;
  await world.graph('PATCH', `/servicePrincipals/${id}`, { accountEnabled });
}

async function changeMode(world: World, preferredSingleSignOnMode: string) {
  const { id } = world.state.servicePrincipal!;
  await world.graph('PATCH', `/servicePrincipals/${id}`, {
    preferredSingleSignOnMode,
  });
}

/** One request in twenty fails, in one way or another. */
function faults(seed: number): Fault[] {
  const fault = fc.record({
    skip: fc.integer({ min: 0, max: 38 }),
    how: fc.constantFrom(...kinds),
  });
  return fc
    .sample(fault, { seed, numRuns: faultsOfOneCheck })
    .map(({ skip, how }, index) => ({
      id: `fault-${index}`,
      operation: '*',
      remaining: 1,
      skip,
      ...how,
    }));
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
