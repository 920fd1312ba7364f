import { byHand } from '@aws-federation/backstage-plugin-aws-federation-common';
import fc from 'fast-check';
import { unseenStates } from './__testUtils__/verdicts/unseenStates';
import { verdictReport } from './__testUtils__/verdicts/verdictReport';
import {
  anyCase,
  singles,
  VerdictCase,
} from './__testUtils__/verdicts/verdictCases';
import {
  VerdictResult,
  VerdictsHarness,
} from './__testUtils__/verdicts/VerdictsHarness';

/** By hand `RUNS` says how many random states, and all single ones are tried as well. */
const { RUNS, SEED = '1', ONLY = '', CASE } = process.env;
const isSample = !RUNS && !ONLY;

jest.setTimeout(4 * 60 * 60_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);
jest.mock('bottleneck', () =>
  jest.requireActual('./__testUtils__/untimedBottleneck'),
);

/** A line as the report prints it: `groups off: one thing + another`. */
function caseOf(printed: string): VerdictCase {
  const [start, ...rest] = printed.split(': ');
  const happenings = rest.join(': ');
  return {
    start: start as VerdictCase['start'],
    happenings: happenings.split(' + '),
  };
}

describe('what is counted as unseen', () => {
  it('is what the page about the rules says how to look at by hand', () => {
    const titles = byHand.map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining(unseenStates.map(({ told }) => told)),
    );
  });
});

describe('the word for a federation', () => {
  let harness: VerdictsHarness;
  const results: VerdictResult[] = [];
  beforeAll(async () => {
    harness = await VerdictsHarness.start();
  });
  afterAll(async () => {
    if (results.length) process.stdout.write(`${verdictReport(results)}\n`);
    await harness?.stop();
  });

  it('is right whatever happens', async () => {
    const wanted = CASE
      ? CASE.split('\n').map(caseOf)
      : singles.filter(
          ({ start, happenings }, index) =>
            [start, ...happenings].join().includes(ONLY) &&
            (!isSample || index % 8 === Number(SEED) % 8),
        );
    for (const each of wanted) results.push(await harness.try(each));
    expect(results.flatMap(({ errors }) => errors)).toEqual([]);
  });

  it('is right when several things happen', async () => {
    const cases = fc.sample(anyCase, {
      seed: Number(SEED),
      numRuns: ONLY || CASE ? 0 : Number(RUNS ?? 30),
    });
    const before = results.length;
    for (const each of cases) results.push(await harness.try(each));
    expect(results.slice(before).flatMap(({ errors }) => errors)).toEqual([]);
  });
});
