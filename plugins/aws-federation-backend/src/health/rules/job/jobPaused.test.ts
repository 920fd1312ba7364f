import { pause } from './__testUtils__/jobChanges';
import { JobChange, jobFindings } from './__testUtils__/jobFindings';

describe('rules of a pause', () => {
  it.each<[string, string, string, string, JobChange]>([
    [
      'somebody paused it',
      'job-paused',
      'JobPaused',
      'provisioning-stopped',
      job => {
        job.state = 'paused';
      },
    ],
    [
      'it is paused on purpose',
      'job-paused',
      'PausedOnPurpose',
      'some-people',
      pause({ reason: 'the federation is being removed' }),
    ],
    [
      'its pause is over',
      'job-paused',
      'PausedTooLong',
      'provisioning-stopped',
      pause({ reason: 'mappings change', until: '2026-11-24T11:59:00.000Z' }),
    ],
    [
      'what is recorded is no pause',
      'job-paused',
      'JobPaused',
      'provisioning-stopped',
      pause('{'),
    ],
  ])('speak when %s: %s, %s, %s', (_, rule, reason, effect, change) => {
    expect(jobFindings(change)).toEqual([
      expect.objectContaining({ rule, reason, effect }),
    ]);
  });

  it.each<[string, JobChange]>([
    [
      'a pause while a run changes something',
      (job, { input }) => {
        job.state = 'paused';
        input.lease = { title: 'A run', since: '2026-11-24T11:58:00.000Z' };
      },
    ],
    [
      'a recorded pause when the job runs again',
      (job, federation) => {
        pause({ reason: 'mappings change' })(job, federation);
        job.state = 'running';
      },
    ],
  ])('find no fault with %s', (_, change) => {
    expect(jobFindings(change)).toEqual([]);
  });

  it('say why a pause is meant, and by whom', () => {
    const planned = { reason: 'The tenant moves.' };
    const [meant] = jobFindings(
      pause({ ...planned, until: '2026-11-26T08:00:00.000Z' }),
    );
    expect(meant.title).toBe(
      'New people and changes wait, as intended: provisioning is paused until 26 Nov 2026.',
    );
    const [over] = jobFindings(
      pause({ ...planned, until: '2026-11-24T08:00:00.000Z' }),
    );
    expect(over.title).toBe(
      'New people and changes do not arrive in AWS: provisioning was to be paused until 24 Nov 2026, 08:00 UTC, and still is.',
    );
    expect(over.remedy).toContain('user:default/ada');
  });
});
