import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import { afterFailedCycle } from './afterFailedCycle';
import { describeJob, SynchronizationFacts } from './job';

const clean = '2026-11-20T08:00:00.000Z';
const withFailures = '2026-11-24T11:00:00.000Z';

/** Single people fail in each cycle; `state` is how the last one ended. */
function job(
  state: 'EntryLevelErrors' | 'Failed',
  timeEnded: string,
): SynchronizationJob {
  return {
    schedule: { state: 'Active', interval: 'PT40M' },
    status: {
      code: 'Active',
      steadyStateFirstAchievedTime: '2026-11-01T08:00:00Z',
      lastSuccessfulExecution: { state: 'Succeeded', timeEnded: clean },
      lastExecution: {
        state,
        timeEnded,
        countEscrowed: state === 'Failed' ? 0 : 2,
        countExported: state === 'Failed' ? 0 : 1,
      },
    },
  };
}

function look(from: SynchronizationJob, known?: SynchronizationFacts) {
  return afterFailedCycle(describeJob(from, 'job'), from, known);
}

describe('after a cycle that failed as a whole', () => {
  const before = look(job('EntryLevelErrors', withFailures));
  const failed = job('Failed', '2026-11-24T11:40:00.000Z');

  it('those before it count as they were seen', () => {
    expect(before.lastGoodCycleAt).toBe(withFailures);
    expect(look(failed, before)).toMatchObject({
      lastTryAt: '2026-11-24T11:40:00.000Z',
      lastGoodCycleAt: withFailures,
      lastExportAt: withFailures,
      goodSinceInitialCycle: true,
      countEscrowed: 2,
    });
  });

  it('only what Entra tells is known of them where nobody has looked', () => {
    expect(look(failed)).toMatchObject({
      lastGoodCycleAt: clean,
      countEscrowed: 0,
    });
  });

  it('the next one that goes through counts alone', () => {
    const next = { ...job('EntryLevelErrors', '2026-11-24T12:20:00.000Z') };
    next.status!.lastExecution!.countEscrowed = 1;
    const known = look(failed, before);
    expect(look(next, known)).toMatchObject({
      lastGoodCycleAt: '2026-11-24T12:20:00.000Z',
      countEscrowed: 1,
    });
  });
});
