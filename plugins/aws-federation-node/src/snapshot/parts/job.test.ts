import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import { SnapshotContext } from '../SnapshotContext';
import { jobPart } from './job';

async function describeJob(job: SynchronizationJob) {
  const context = {
    specification: { application: { displayName: 'AWS acme' } },
    recorded: {},
    entra: {
      applications: {
        list: async () => [{ id: 'a', appId: 'app', displayName: 'AWS acme' }],
      },
      servicePrincipals: { findByAppId: async () => ({ id: 'sp' }) },
      synchronization: { getJob: async () => ({ id: 'job', ...job }) },
    },
  } as unknown as SnapshotContext;
  return (await jobPart.collect(context)).job;
}

describe('jobPart', () => {
  it('tells how far the present cycle has come', async () => {
    const progress = (...times: string[]) =>
      describeJob({
        schedule: { state: 'Active', interval: 'PT40M' },
        status: {
          code: 'Active',
          progress: times.map(progressObservationDateTime => ({
            progressObservationDateTime,
            units: 'users',
          })),
        },
      });
    expect(
      await progress('2026-11-24T11:40:00Z', '2026-11-24T11:50:00Z'),
    ).toMatchObject({ everRan: false, progressAt: '2026-11-24T11:50:00.000Z' });
    const none = await progress('0001-01-01T00:00:00Z');
    expect(none?.progressAt).toBeUndefined();
  });

  it('counts a started job that never ran as one, and no cycle as planned every 15 billion minutes', async () => {
    const job = await describeJob({
      schedule: { state: 'Active', interval: 'P10675199DT2H48M5.4775807S' },
      status: {
        code: 'NotRun',
        lastExecution: {
          state: 'Failed',
          timeEnded: '0001-01-01T00:00:00Z',
          error: { code: 'None' },
        },
      },
    });
    expect(job).toMatchObject({
      state: 'running',
      everRan: false,
      initialCycleEnded: false,
    });
    expect(job?.intervalMinutes).toBeUndefined();
  });

  it('counts a cycle in which only single people failed', async () => {
    const job = await describeJob({
      schedule: { state: 'Active', interval: 'PT40M' },
      status: {
        code: 'Active',
        lastExecution: {
          state: 'EntryLevelErrors',
          timeBegan: '2026-11-24T11:28:00Z',
          timeEnded: '2026-11-24T11:30:00Z',
        },
      },
    });
    expect(job).toMatchObject({
      lastGoodCycleAt: '2026-11-24T11:30:00.000Z',
      lastGoodCycleMinutes: 2,
      nextCycleAt: '2026-11-24T12:10:00.000Z',
    });
  });
});
