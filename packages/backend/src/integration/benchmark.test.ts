import { performance } from 'node:perf_hooks';
import { defaultGraphTiming } from '@aws-federation/backstage-plugin-aws-federation-node';
import { BenchmarkRun, benchmarkReport } from './__testUtils__/benchmarkReport';
import { completion, fullCompletion, mustPass } from './__testUtils__/federate';
import { TemplateName } from './__testUtils__/runTemplate';
import { Lab, organization, startLab } from './__testUtils__/startLab';

const latencyMs = 80;
const replicationLagMs = 20_000;

jest.setTimeout(20 * 60_000);

/** Takes minutes and proves nothing, so it runs when it is asked for. */
const byHand = process.env.BENCHMARK ? describe : describe.skip;

byHand('the templates, as slow as the real clouds', () => {
  let lab: Lab;
  let operations: string[] = [];
  let runs: BenchmarkRun[] = [];

  beforeEach(async () => {
    runs = [];
    lab = await startLab({
      timing: defaultGraphTiming,
      observer: {
        arrived: ({ operation, byEngine }) => {
          if (!byEngine) operations.push(operation);
        },
      },
    });
  });
  afterEach(() => lab?.stop());

  async function measure(
    template: TemplateName,
    filled: Partial<ReturnType<typeof fullCompletion>> = {},
  ) {
    await lab.database.endLeases();
    operations = [];
    const began = performance.now();
    const { parameters, secrets } = filled;
    mustPass(await lab.runTemplate(template, parameters, { secrets }));
    const seconds = (performance.now() - began) / 1000;
    runs.push({ template, operations: [...operations], seconds });
  }

  async function measureAll(lagMs: number): Promise<BenchmarkRun[]> {
    lab.simulator.store.state.latencyMs = latencyMs;
    lab.simulator.store.state.replicationLagMs = lagMs;
    // A portal checks all its organizations every few minutes, also this one.
    await lab.check();
    await measure('federate-aws-organization');
    const visit = await lab.visitAwsConsole();
    await measure('complete-aws-federation', completion(visit));
    // Something to take away.
    await lab.database.endLeases();
    const { identityCenterGroups, accountAccess } =
      fullCompletion(visit).parameters;
    mustPass(
      await lab.runTemplate('complete-aws-federation', {
        identityCenterGroups,
        accountAccess,
      }),
    );
    await measure('restore-attribute-mappings', {
      parameters: { confirm: true, start: true },
    });
    const operators = { group: 'Operators', confirm: 1 };
    await measure('remove-account-access', {
      parameters: { ...operators, permissionSet: 'ViewOnlyAccess' },
    });
    await measure('remove-group-members', {
      parameters: { ...operators, members: ['alan.turing@contoso.example'] },
    });
    await measure('revoke-aws-access', {
      parameters: { users: ['katherine.johnson@contoso.example'], confirm: 1 },
    });
    await measure('remove-aws-federation', {
      parameters: {
        extent: 'remove',
        confirm: organization,
        signInMoved: true,
      },
    });
    return runs;
  }

  let undelayed: BenchmarkRun[] = [];

  it('are counted where every replica is up to date', async () => {
    undelayed = await measureAll(0);
    expect(undelayed).toHaveLength(7);
  });

  it('are measured where replicas are behind', async () => {
    const delayed = await measureAll(replicationLagMs);
    process.stdout.write(
      benchmarkReport(undelayed, delayed, { latencyMs, replicationLagMs }),
    );
    expect(delayed).toHaveLength(7);
  });
});
