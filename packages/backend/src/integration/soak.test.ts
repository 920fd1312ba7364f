import { SoakHarness } from './__testUtils__/verdicts/SoakHarness';

const { DAYS = '1', SEED = '1' } = process.env;

/** Megabytes that come and go. */
const heapNoise = 60;

jest.setTimeout(4 * 60 * 60_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);
jest.mock('bottleneck', () =>
  jest.requireActual('./__testUtils__/untimedBottleneck'),
);

describe('a federation that only the schedule looks at', () => {
  let harness: SoakHarness;
  beforeAll(async () => {
    harness = await SoakHarness.start();
  });
  afterAll(() => harness?.stop());

  it('is told as it is for days, though the clouds have hiccups', async () => {
    const result = await harness.run(Number(DAYS), Number(SEED));
    const { checks, faults, words, heap } = result;
    process.stdout.write(
      `${DAYS} days, ${checks} checks, ${faults} faults, words ${JSON.stringify(
        words,
      )}, heap ${heap.early} MB early and ${heap.late} MB late.\n`,
    );
    expect(result).toMatchObject({
      failed: [],
      wronglyBroken: [],
      missed: [],
      neverBroken: [],
    });
    expect(words.Broken).toBeGreaterThan(0);
    expect(heap.late).toBeLessThan(heap.early + heapNoise);
  });
});
