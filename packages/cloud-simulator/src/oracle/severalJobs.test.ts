import { createSynchronizationJob } from '../entra/applications/createSynchronizationJob';
import { pauseJob } from '../entra/graph/synchronization/pauseJob';
import { startJob } from '../entra/graph/synchronization/startJob';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { TruthCase } from './__testUtils__/TruthCase';

const HOUR = 60 * 60 * 1000;

const nobodyPasses = {
  groups: [
    {
      name: 'Filter 1',
      clauses: [
        {
          operatorName: 'EQUALS',
          sourceOperandName: 'displayName',
          targetOperand: { values: ['nobody'] },
        },
      ],
    },
  ],
};

describe('the truth where an application has two jobs', () => {
  let truthCase: TruthCase;
  beforeAll(async () => {
    truthCase = await TruthCase.start();
  });
  afterAll(() => truthCase.stop());

  /** Another job beside the seeded one, which has found everybody in AWS. */
  async function twoJobs(): Promise<Record<'first' | 'second', Job>> {
    truthCase.restore();
    const { tenant, servicePrincipal, job: first } = truthCase.parts;
    const second = createSynchronizationJob({
      tenant,
      servicePrincipal,
      templateId: first.templateId,
      templateSchema: first.schema,
    });
    startJob(second, truthCase.now);
    await truthCase.simulator.engine.runDueCycles();
    return { first, second };
  }
  type Job = SynchronizationJobState;

  it.each<[string, (jobs: Record<'first' | 'second', Job>) => void]>([
    ['both run', () => {}],
    ['the second is paused', ({ second }) => pauseJob(second, truthCase.now)],
    ['the first is paused', ({ first }) => pauseJob(first, truthCase.now)],
    [
      'the first is passed over',
      ({ first }) => {
        first.stalled = true;
      },
    ],
    [
      'the first waits in quarantine',
      ({ first }) => {
        first.document.status.quarantine = { reason: 'Unknown' };
        first.document.status.code = 'Quarantine';
        first.nextCycleAt = new Date(
          truthCase.now.getTime() + 24 * HOUR,
        ).toISOString();
      },
    ],
    [
      'the first sends nobody',
      () => {
        truthCase.parts.mapping.enabled = false;
      },
    ],
  ])('everything arrives when %s', async (_, change) => {
    change(await twoJobs());
    const truth = await truthCase.ask();
    expect(truth).toMatchObject({
      newcomerArrives: true,
      changeArrives: true,
      leaverLosesAccess: { unassigned: true, disabled: true },
      cycleObstacle: null,
    });
    expect(
      Date.parse(truth.nextCycleDue!) - truthCase.now.getTime(),
    ).toBeLessThanOrEqual(HOUR);
  });

  it.each<[string, 'first' | 'second', number]>([
    ['lets nobody pass, and the other one everybody', 'first', 1],
    ['is paused and lets nobody pass', 'first', 1],
    ['runs alone and lets nobody pass', 'second', 0],
  ])(
    'people and groups are in scope by the jobs that run, where one %s',
    async (what, whose, least) => {
      const jobs = await twoJobs();
      truthCase.parts.groupMapping.enabled = true;
      jobs.second.schema = structuredClone(jobs.first.schema);
      for (const mapping of jobs[whose].schema.synchronizationRules[0]
        .objectMappings) {
        mapping.scope = nobodyPasses;
      }
      if (!what.includes('the other one')) pauseJob(jobs.first, truthCase.now);
      const { inScope, groups } = await truthCase.ask();
      const passing = groups!.filter(({ passesFilter }) => passesFilter);
      expect(Math.min(inScope.length, 1)).toBe(least);
      expect(Math.min(passing.length, 1)).toBe(least);
    },
  );

  it('nothing arrives when neither runs', async () => {
    const { first, second } = await twoJobs();
    pauseJob(first, truthCase.now);
    pauseJob(second, truthCase.now);
    expect(await truthCase.ask()).toMatchObject({
      nextCycleDue: null,
      newcomerArrives: false,
      changeArrives: false,
      leaverLosesAccess: { unassigned: false, disabled: false },
      cycleObstacle: 'paused',
    });
  });
});
