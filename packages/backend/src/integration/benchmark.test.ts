import { performance } from 'node:perf_hooks';
import { BenchmarkRun, benchmarkReport } from './__testUtils__/benchmarkReport';
import { completion, mustPass } from './__testUtils__/federate';
import { TemplateName } from './__testUtils__/runTemplate';
import { Lab, startLab } from './__testUtils__/startLab';

const latencyMs = 80;
const replicationLagMs = 20_000;

jest.setTimeout(20 * 60_000);

/** Takes minutes and proves nothing, so it runs when it is asked for. */
const byHand = process.env.BENCHMARK ? describe : describe.skip;

byHand('the templates, as slow as the real clouds', () => {
  let lab: Lab;
  let operations: string[] = [];
  const runs: BenchmarkRun[] = [];

  beforeAll(async () => {
    lab = await startLab({
      observer: {
        arrived: ({ operation, byEngine }) => {
          if (!byEngine) operations.push(operation);
        },
      },
    });
    lab.simulator.store.state.latencyMs = latencyMs;
    lab.simulator.store.state.replicationLagMs = replicationLagMs;
  });
  afterAll(() => lab?.stop());

  async function measure(
    template: TemplateName,
    filled: Partial<ReturnType<typeof completion>> = {},
  ) {
    await lab.database.endLeases();
    operations = [];
    const began = performance.now();
    const { parameters, secrets } = filled;
    mustPass(
      await lab.runTemplate(template, parameters, {
        secrets,
        without: ['check'],
      }),
    );
    const seconds = (performance.now() - began) / 1000;
    runs.push({ template, operations, seconds });
  }

  it('are measured', async () => {
    await measure('federate-aws-organization');
    const visit = await lab.visitAwsConsole();
    await measure('complete-aws-federation', completion(visit));
    process.stdout.write(
      benchmarkReport(runs, { latencyMs, replicationLagMs }),
    );
    expect(runs).toHaveLength(2);
  });
});
