import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import { chooseJob } from './chooseJob';

const steady = '2026-11-01T00:00:00Z';

/** One of AWS's template that runs, and whose last cycle has just gone through. */
function job(
  id: string,
  {
    templateId = 'aWSSingleSignon',
    state = 'Active',
    code = 'Active',
    good = '2026-11-24T11:30:00Z',
    since = steady,
    interval = 'PT40M',
  } = {},
): SynchronizationJob {
  return {
    id,
    templateId,
    schedule: { state: state as 'Active', interval },
    status: {
      code: code as 'Active',
      steadyStateFirstAchievedTime: since,
      lastSuccessfulExecution: { timeEnded: good },
    },
  };
}

const never = '0001-01-01T00:00:00Z';

describe('chooseJob', () => {
  it('takes the only one as it is, and none where there is none', () => {
    const only = job('only', { state: 'Disabled', code: 'Paused' });
    expect(chooseJob([only])).toEqual(only);
    expect(chooseJob([])).toBeUndefined();
  });

  it.each([
    ['is paused', { state: 'Paused', code: 'Paused' }],
    ['is in quarantine', { code: 'Quarantine' }],
    ['was given up', { state: 'Disabled', code: 'Quarantine' }],
    ['is in a state that nobody knows', { code: 'Suspended' }],
    ['is planned for never', { interval: 'P10675199DT2H48M5.4775807S' }],
    ['is of another template', { templateId: 'scim' }],
    ['has not run for a day', { good: '2026-11-23T11:00:00Z' }],
    ['has never run', { good: never, since: never }],
    ['has come later', { since: '2026-11-20T00:00:00Z' }],
  ])('leaves the one that %s, in whatever order', (_, difference) => {
    // By its id it would come first.
    const other = job('a', difference);
    const works = job('b');
    const chosen = { ...works, others: [other] };
    expect(chooseJob([other, works])).toEqual(chosen);
    expect(chooseJob([works, other])).toEqual(chosen);
  });

  it.each([
    ['one that works comes before one of the template', { templateId: 'scim' }],
    ['one that ran long ago before a paused one', { good: never }],
  ])('%s', (_, difference) => {
    const paused = job('a', { state: 'Paused', code: 'Paused' });
    expect(chooseJob([paused, job('b', difference)])?.id).toBe('b');
  });

  it('does not go back and forth between two that work', () => {
    const one = job('a', { good: '2026-11-24T02:00:00Z' });
    expect(chooseJob([job('b'), one])?.id).toBe('a');
    expect(chooseJob([job('b'), job('a')])?.id).toBe('a');
  });

  it('keeps the one that a run has paused, as long as it is there', () => {
    const paused = job('a', { state: 'Paused', code: 'Paused' });
    const works = job('b');
    expect(chooseJob([paused, works], 'a')).toEqual({
      ...paused,
      others: [works],
    });
    expect(chooseJob([works], 'a')).toEqual(works);
  });
});
