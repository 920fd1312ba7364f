import { pause } from './__testUtils__/jobChanges';
import { JobChange, jobFindings } from './__testUtils__/jobFindings';

/** It was paused on purpose at ten, and the newest cycle began then. */
function began(time: string | undefined, until?: string): JobChange {
  return (job, federation) => {
    pause({ reason: 'The tenant moves.', until })(job, federation);
    job.lastCycleBeganAt = time;
  };
}

describe('rules of a pause', () => {
  it.each([
    [true, 'is paused in Entra', /^Find out who paused it/],
    [false, 'has not been started in Entra', /^Choose Start provisioning/],
  ])(
    'look for somebody only where it ever ran: %s',
    (everRan, told, remedy) => {
      const found = jobFindings(job => {
        Object.assign(job, { state: 'paused', everRan });
      }).find(({ rule }) => rule === 'job-paused');
      expect(found?.title).toContain(told);
      expect(found?.remedy).toMatch(remedy);
    },
  );

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
      'somebody started it since, and another paused it',
      'job-paused',
      'JobPaused',
      'provisioning-stopped',
      began('2026-11-24T10:41:00.000Z'),
    ],
    [
      'a pause that broke off was ended by hand, and another paused it',
      'job-paused',
      'JobPaused',
      'provisioning-stopped',
      began('2026-11-24T11:20:00.000Z', '2026-11-24T10:30:00.000Z'),
    ],
    [
      'a cycle began while it was being paused',
      'job-paused',
      'PausedOnPurpose',
      'some-people',
      began('2026-11-24T10:09:00.000Z'),
    ],
    [
      'Entra tells no cycle',
      'job-paused',
      'PausedOnPurpose',
      'some-people',
      began(undefined),
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

  describe('where Entra gave up on people', () => {
    const reasons = (change: JobChange) =>
      jobFindings((job, federation) => {
        job.escrowsPruned = true;
        change(job, federation);
      }).map(({ reason }) => reason);

    it.each<[string, string[], JobChange]>([
      [
        'the portal paused it in the initial cycle',
        ['PausedOnPurpose', 'EscrowsPruned'],
        (job, federation) => {
          job.goodSinceInitialCycle = false;
          pause({ reason: 'The tenant moves.' })(job, federation);
        },
      ],
      [
        'it was paused after later cycles',
        ['JobPaused', 'EscrowsPruned'],
        job => {
          job.state = 'paused';
        },
      ],
      [
        'nothing has gone through since the initial cycle',
        ['PausedAfterErrors'],
        job => {
          Object.assign(job, { state: 'paused', goodSinceInitialCycle: false });
        },
      ],
    ])('%s: %s', (_, told, change) => {
      expect(reasons(change).sort()).toEqual([...told].sort());
    });

    it('does not advise to start it while it is paused on purpose', () => {
      const found = jobFindings((job, federation) => {
        job.escrowsPruned = true;
        pause({ reason: 'The tenant moves.' })(job, federation);
      });
      expect(
        found.find(({ reason }) => reason === 'EscrowsPruned')?.remedy,
      ).toContain('when provisioning is to go on');
    });
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
