import { lastGood, neverRan } from './__testUtils__/jobChanges';
import { JobChange, jobFindings } from './__testUtils__/jobFindings';

describe('rules of the cycles', () => {
  it.each<[string, string, string, string, JobChange]>([
    [
      'the next cycle is late',
      'cycle-late',
      'CycleLate',
      'at-risk',
      lastGood('2026-11-24T10:35:00.000Z'),
    ],
    [
      'no cycle has gone through for a day',
      'cycle-late',
      'CycleMissing',
      'provisioning-stopped',
      lastGood('2026-11-23T11:59:00.000Z'),
    ],
    [
      'no cycle has gone through for a day, and all failed',
      'cycle-late',
      'CycleMissing',
      'provisioning-stopped',
      (job, federation) => {
        lastGood('2026-11-23T11:59:00.000Z')(job, federation);
        job.countFailedInARow = 40;
      },
    ],
    [
      'two cycles failed',
      'cycles-fail',
      'CyclesFail',
      'at-risk',
      (job, federation) => {
        lastGood('2026-11-24T10:00:00.000Z')(job, federation);
        Object.assign(job, {
          countFailedInARow: 2,
          lastTryError: 'InternalError',
        });
      },
    ],
    [
      'two cycles failed, and the last one without any error was days ago',
      'cycles-fail',
      'CyclesFail',
      'at-risk',
      (job, federation) => {
        lastGood('2026-11-20T10:00:00.000Z')(job, federation);
        Object.assign(job, {
          countFailedInARow: 2,
          lastTryAt: '2026-11-24T11:40:00.000Z',
        });
      },
    ],
    [
      'Entra no longer tries some',
      'escrows-pruned',
      'EscrowsPruned',
      'some-people',
      job => {
        job.escrowsPruned = true;
      },
    ],
    [
      'some are tried again',
      'escrows-growing',
      'Retried',
      'none',
      job => {
        job.countEscrowed = 3;
      },
    ],
    [
      'some are tried again for hours',
      'escrows-growing',
      'RetriedForLong',
      'some-people',
      job => {
        job.countEscrowed = 3;
        job.escrowedSince = '2026-11-24T09:00:00.000Z';
      },
    ],
    [
      'many are tried again',
      'escrows-growing',
      'ManyRetried',
      'some-people',
      job => {
        job.countEscrowed = 5000;
      },
    ],
    [
      'the initial cycle runs',
      'initial-cycle-running',
      'InitialCycleRunning',
      'not-known',
      (job, federation) => {
        neverRan(job, federation);
        job.progressAt = '2026-11-24T11:50:00.000Z';
      },
    ],
    [
      'a restart reads everybody again',
      'cycle-under-way',
      'CycleUnderWay',
      'not-known',
      job => {
        job.countLeft = 300;
      },
    ],
  ])('speak when %s: %s, %s, %s', (_, rule, reason, effect, change) => {
    expect(jobFindings(change)).toEqual([
      expect.objectContaining({ rule, reason, effect }),
    ]);
  });

  it.each(['paused', 'disabled', 'unknown'] as const)(
    'say of no job that is %s that it tries again',
    state => {
      const rules = jobFindings(job => {
        job.countEscrowed = 3;
        job.state = state;
      }).map(({ rule }) => rule);
      expect(rules).not.toContain('escrows-growing');
    },
  );

  it.each<[string, JobChange]>([
    [
      'failures that the log names',
      (job, { facts }) => {
        job.countEscrowed = 1;
        facts.provisioningLog.unsent = [
          {
            sourceId: '8d1f6a20-7c3e-4a58-9b61-2f0c4d5e6a7b',
            kind: 'user',
            outcome: 'failed',
            cause: 'attributesRefused',
            observedAt: '2026-11-24T11:00:00.000Z',
            since: '2026-11-24T11:00:00.000Z',
          },
        ];
      },
    ],
    [
      'failures of those who have arrived since the last cycle',
      (job, { facts }) => {
        job.countEscrowed = 1;
        job.escrowedSince = '2026-11-24T06:00:00.000Z';
        facts.provisioningLog.arrived = [
          {
            sourceId: '8d1f6a20-7c3e-4a58-9b61-2f0c4d5e6a7b',
            arrivedAt: '2026-11-24T11:55:00.000Z',
          },
        ];
      },
    ],
    [
      'two intervals and twice as long as the last cycle took',
      (job, federation) => {
        lastGood('2026-11-24T10:20:00.000Z')(job, federation);
        job.lastGoodCycleMinutes = 10;
      },
    ],
    [
      'a long cycle that gets on',
      (job, federation) => {
        lastGood('2026-11-24T02:00:00.000Z')(job, federation);
        job.progressAt = '2026-11-24T11:45:00.000Z';
      },
    ],
    [
      'one cycle that failed',
      job => {
        job.countFailedInARow = 1;
      },
    ],
  ])('find no fault with %s', (_, change) => {
    expect(jobFindings(change)).toEqual([]);
  });
});
