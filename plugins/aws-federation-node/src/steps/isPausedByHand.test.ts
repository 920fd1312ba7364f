import type { SynchronizationStatus } from '@microsoft/microsoft-graph-types';
import { isPausedByHand } from './isPausedByHand';

const now = new Date('2026-11-24T12:00:00Z');
const cycle = {
  state: 'Succeeded' as const,
  timeBegan: '2026-11-24T10:00:00Z',
  timeEnded: '2026-11-24T10:05:00Z',
};
const ran: SynchronizationStatus = {
  code: 'Paused',
  lastExecution: cycle,
  lastSuccessfulExecution: cycle,
};

function isByHand(options: {
  status?: SynchronizationStatus;
  schedule?: 'Active' | 'Paused' | 'Disabled';
  pausedAt?: string;
}): boolean {
  const { status = ran, schedule = 'Paused', pausedAt } = options;
  return isPausedByHand(
    {
      clock: { now: () => now },
      recorded: pausedAt
        ? {
            provisioningPause: {
              value: JSON.stringify({
                reason: 'The portal changes the attribute mappings.',
                until: '2026-11-24T11:30:00Z',
              }),
              by: 'user:default/ada',
              at: pausedAt,
            },
          }
        : {},
    },
    { id: 'job', schedule: { state: schedule }, status },
  );
}

describe('isPausedByHand', () => {
  it('tells a job that has run and that nothing else explains', () => {
    expect(isByHand({})).toBe(true);
  });

  it.each([
    [
      'runs',
      {
        schedule: 'Active' as const,
        status: { ...ran, code: 'Active' as const },
      },
    ],
    ['Entra has disabled', { schedule: 'Disabled' as const }],
    ['has never run', { status: { code: 'Paused' as const } }],
    [
      'Entra paused itself after it gave up on people',
      {
        status: {
          ...ran,
          escrowsPruned: true,
          steadyStateFirstAchievedTime: '2026-11-24T10:05:00Z',
        },
      },
    ],
    [
      'a run paused and left so, also when its time is over',
      { pausedAt: '2026-11-24T11:00:00Z' },
    ],
  ])('leaves out one that %s', (_, options) => {
    expect(isByHand(options)).toBe(false);
  });

  it('takes no notice of a record that a later cycle has overtaken', () => {
    expect(isByHand({ pausedAt: '2026-11-24T08:00:00Z' })).toBe(true);
  });
});
