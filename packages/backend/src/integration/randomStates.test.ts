import fc from 'fast-check';
import { obstacleOf } from './__testUtils__/states/obstacles';
import {
  StateCase,
  startingStates,
} from './__testUtils__/states/startingStates';
import {
  StateResult,
  StatesHarness,
} from './__testUtils__/states/StatesHarness';

const { RUNS = '20', SEED = '1' } = process.env;

jest.setTimeout(4 * 60 * 60_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);
jest.mock('bottleneck', () =>
  jest.requireActual('./__testUtils__/unpacedBottleneck'),
);

describe('both templates, twice', () => {
  let harness: StatesHarness;
  beforeAll(async () => {
    harness = await StatesHarness.start();
  });
  afterAll(() => harness?.stop());

  // Found at random once: what these states need is there since.
  it.each<StateCase & { obstacle?: string }>([
    {
      start: 'federated',
      mutations: ['another application serves AWS'],
      obstacle: 'another application with the identifier',
    },
    {
      start: 'federated',
      mutations: ['no service principal'],
      obstacle: 'an application without service principal',
    },
    {
      start: 'federated',
      mutations: ['first user deleted in AWS by hand'],
    },
    { start: 'before job', mutations: ['another token saved'] },
    // Somebody else is sent on demand, and what is hers stays open.
    {
      start: 'before specification',
      mutations: ['first user has no access'],
    },
    { start: 'before specification', mutations: ['application renamed'] },
    { start: 'federated', mutations: ['users off'] },
    {
      start: 'federated',
      mutations: ['userName mapping deleted', 'active mapping deleted'],
    },
    {
      start: 'before specification',
      mutations: ['slow replication', 'no application'],
    },
    // Nobody arrives until a person decides, and access is given all the same.
    {
      start: 'before permission-sets',
      mutations: ['job holds back deletions'],
    },
  ])(
    'end well from: $start, $mutations',
    async ({ obstacle, ...stateCase }) => {
      const { problem, refusal } = await harness.try(stateCase);

      expect(problem).toBeUndefined();
      expect(refusal && obstacleOf(refusal)).toBe(obstacle);
    },
  );

  it('reach the specified state, or name the obstacle and change nothing', async () => {
    const results: StateResult[] = [];
    await fc.assert(
      fc.asyncProperty(startingStates, async stateCase => {
        const result = await harness.try(stateCase);
        results.push(result);
        expect(result.problem).toBeUndefined();
      }),
      { seed: Number(SEED), numRuns: Number(RUNS), verbose: true },
    );
    process.stdout.write(`${summaryOf(results)}\n`);
  });
});

function summaryOf(results: StateResult[]): string {
  const counts = new Map<string, number>();
  for (const { refusal } of results) {
    const end = refusal ? obstacleOf(refusal) ?? refusal : 'specified state';
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return [
    `Seed ${SEED}, ${results.length} starting states.`,
    ...[...counts].map(([end, count]) => `${String(count).padStart(4)} ${end}`),
  ].join('\n');
}
