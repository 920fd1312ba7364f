import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import { FakeClouds } from '../../steps/__testUtils__/FakeClouds';
import { stepContext } from '../../steps/__testUtils__/stepContext';
import { jobPart, SynchronizationFacts } from './job';

const never = '0001-01-01T00:00:00Z';

async function describeJob(
  job: Pick<SynchronizationJob, 'schedule' | 'status'>,
): Promise<SynchronizationFacts> {
  const fake = new FakeClouds();
  await fake.clouds.entra.applications.instantiate('AWS acme-labs');
  await fake.clouds.entra.synchronization.createJob('sp', 'aWSSingleSignon');
  fake.job = { ...fake.job, ...job };
  const { job: facts } = await jobPart.collect(stepContext(fake));
  return facts!;
}

const active = { state: 'Active', interval: 'PT40M' } as const;

describe('jobPart', () => {
  it('tells a job that was started and has never run', async () => {
    expect(
      await describeJob({
        schedule: active,
        status: {
          code: 'NotRun',
          steadyStateFirstAchievedTime: never,
          // As a fresh job shows it.
          lastExecution: {
            state: 'Failed',
            timeEnded: never,
            error: { code: 'None' },
          },
        },
      }),
    ).toMatchObject({
      state: 'running',
      everRan: false,
      initialCycleEnded: false,
      goodSinceInitialCycle: false,
      lastCycleBeganAt: undefined,
      lastGoodCycleAt: undefined,
      lastTryError: undefined,
    });
  });

  it('tells the last good cycle, what it took, and when the next is due', async () => {
    expect(
      await describeJob({
        schedule: active,
        status: {
          code: 'Active',
          steadyStateFirstAchievedTime: '2026-11-01T00:00:00Z',
          lastSuccessfulExecution: {
            timeBegan: '2026-11-24T06:00:00Z',
            timeEnded: '2026-11-24T06:03:00Z',
          },
          lastExecution: {
            state: 'EntryLevelErrors',
            timeBegan: '2026-11-24T07:00:00Z',
            timeEnded: '2026-11-24T07:05:00Z',
            countEscrowed: 2,
          },
        },
      }),
    ).toMatchObject({
      everRan: true,
      initialCycleEnded: true,
      goodSinceInitialCycle: true,
      lastCycleBeganAt: '2026-11-24T07:00:00.000Z',
      lastGoodCycleAt: '2026-11-24T07:05:00.000Z',
      lastGoodCycleMinutes: 5,
      nextCycleAt: '2026-11-24T07:45:00.000Z',
      countEscrowed: 2,
    });
  });

  it('does not take the end of the initial cycle for a later one', async () => {
    const execution = {
      state: 'Succeeded',
      timeBegan: '2026-11-24T06:00:00Z',
      timeEnded: '2026-11-24T06:03:00Z',
    } as const;
    expect(
      await describeJob({
        schedule: { state: 'Paused' },
        status: {
          code: 'Paused',
          steadyStateFirstAchievedTime: '2026-11-24T06:02:30Z',
          lastSuccessfulExecution: execution,
          lastExecution: execution,
          escrowsPruned: true,
        },
      }),
    ).toMatchObject({ initialCycleEnded: true, goodSinceInitialCycle: false });
  });

  it('tells when a cycle began that failed as a whole', async () => {
    expect(
      await describeJob({
        schedule: active,
        status: {
          code: 'Active',
          lastSuccessfulExecution: { timeBegan: '2026-11-24T06:00:00Z' },
          lastExecution: {
            state: 'Failed',
            timeBegan: '2026-11-24T07:00:00Z',
          },
        },
      }),
    ).toMatchObject({ lastCycleBeganAt: '2026-11-24T07:00:00.000Z' });
  });

  it.each([
    ['AzureActiveDirectoryCannotUpdateObjects', undefined],
    ['Ada Lovelace could not be updated', 'Unknown'],
  ])('keeps of an error its code alone: %s', async (code, told = code) => {
    const job = await describeJob({
      schedule: active,
      status: {
        code: 'Active',
        lastExecution: { state: 'Failed', timeEnded: never, error: { code } },
      },
    });
    expect(job.lastTryError).toBe(told);
  });

  it('tells a quarantine whose code is its reason by its message', async () => {
    const job = await describeJob({
      schedule: active,
      status: {
        code: 'Quarantine',
        quarantine: {
          reason: 'EncounteredQuarantineException',
          currentBegan: '2026-11-20T00:00:00Z',
          error: {
            code: 'EncounteredQuarantineException',
            message:
              'SystemForCrossDomainIdentityManagementCredentialValidationFailure',
          },
        },
      },
    });
    expect(job?.quarantine?.credentialFailure).toBe('refused');
  });

  it('tells a quarantine, and when Entra gives up', async () => {
    const job = await describeJob({
      schedule: active,
      status: {
        code: 'Quarantine',
        quarantine: {
          reason: 'EncounteredQuarantineException',
          currentBegan: '2026-11-20T00:00:00Z',
          seriesBegan: '2026-11-14T09:20:00Z',
          nextAttempt: '2026-11-24T17:00:00Z',
          error: {
            code: 'SystemForCrossDomainIdentityManagementCredentialValidationFailure',
            message: 'StatusCode: Unauthorized',
          },
        },
      },
    });
    expect(job).toMatchObject({
      state: 'quarantined',
      everRan: true,
      nextCycleAt: '2026-11-24T17:00:00.000Z',
      quarantine: {
        reason: 'EncounteredQuarantineException',
        credentialFailure: 'refused',
        beganAt: '2026-11-20T00:00:00.000Z',
        givesUpAt: '2026-12-12T09:20:00.000Z',
      },
    });
    expect(JSON.stringify(job)).not.toContain('StatusCode');
  });

  it.each([
    ['Active', 'Active', 'running'],
    ['Active', 'Paused', 'paused'],
    ['Paused', 'Active', 'paused'],
    ['Disabled', 'Paused', 'paused'],
    ['Disabled', 'Quarantine', 'disabled'],
    ['Active', 'Quarantine', 'quarantined'],
    ['Active', 'InProgress', 'running'],
    ['Active', undefined, 'running'],
  ] as const)('calls a job %s/%s %s', async (state, code, is) => {
    const job = await describeJob({
      schedule: { state },
      // Graph's own types lack some.
      status: { code: code as 'Active' | undefined },
    });
    expect(job).toMatchObject({ state: is, unknownState: undefined });
  });

  it.each([
    ['Active', 'Suspended', 'Suspended'],
    ['Starting', 'Active', 'Starting'],
    [undefined, 'Active', undefined],
    ['Active', 'Some <b>text</b>', undefined],
  ])('does not interpret a job %s/%s', async (state, code, word) => {
    const job = await describeJob({
      // What Entra may come to say.
      schedule: { state: state as 'Active' | undefined },
      status: { code: code as 'Active' },
    });
    expect(job).toMatchObject({ state: 'unknown', unknownState: word });
  });

  it('tells of further jobs no more than their states', async () => {
    const fake = new FakeClouds();
    await fake.clouds.entra.applications.instantiate('AWS acme-labs');
    await fake.clouds.entra.synchronization.createJob('sp', 'aWSSingleSignon');
    fake.job = {
      ...fake.job,
      others: [
        { id: 'another', schedule: active, status: { code: 'Quarantine' } },
        {
          id: 'a third',
          schedule: { state: 'Paused' },
          status: {
            steadyStateFirstAchievedTime: '2026-11-24T06:03:00Z',
          },
        },
      ],
    };
    expect(await jobPart.collect(stepContext(fake))).toMatchObject({
      job: { id: 'job', state: 'paused' },
      others: [
        { id: 'another', state: 'quarantined', ranBefore: false },
        { id: 'a third', state: 'paused', ranBefore: true },
      ],
    });
  });

  it.each([
    ['PT40M', 40],
    [undefined, 40],
    ['P10675199DT2H48M5.4775807S', undefined],
  ])('reads the interval %s', async (interval, minutes) => {
    const job = await describeJob({ schedule: { state: 'Active', interval } });
    expect(job.intervalMinutes).toBe(minutes);
  });
});
