import { neverRan, pause } from './__testUtils__/jobChanges';
import { JobChange, jobFindings } from './__testUtils__/jobFindings';
import { jobRules } from '.';

describe('rules of the state of the job', () => {
  it('are silent while all is well, and before anything is set up', () => {
    expect(jobFindings(() => {})).toEqual([]);
    expect(
      jobFindings((_, { facts, input }) => {
        facts.job = {};
        delete facts.application.application;
        delete facts.application.servicePrincipal;
        Object.assign(input.specification, { provisioning: undefined });
      }),
    ).toEqual([]);
  });

  it.each<[string, string, string, string, JobChange]>([
    [
      'there is none',
      'job-missing',
      'JobMissing',
      'provisioning-stopped',
      (_, { facts }) => {
        facts.job = {};
      },
    ],
    [
      'Entra calls its state by a new word',
      'job-state-unknown',
      'JobStateUnknown',
      'not-known',
      job => {
        Object.assign(job, { state: 'unknown', unknownState: 'Suspended' });
      },
    ],
    [
      'Entra does not tell its state',
      'job-state-unknown',
      'JobStateUnknown',
      'not-known',
      job => {
        job.state = 'unknown';
      },
    ],
    [
      'its state is unknown, and a pause was recorded',
      'job-state-unknown',
      'JobStateUnknown',
      'not-known',
      (job, federation) => {
        pause({ reason: 'the federation is being removed' })(job, federation);
        job.state = 'unknown';
      },
    ],
    [
      'Entra gave up',
      'job-disabled',
      'DisabledAfterQuarantine',
      'provisioning-stopped',
      job => {
        job.state = 'disabled';
      },
    ],
    [
      'Entra paused it for errors',
      'job-disabled',
      'PausedAfterErrors',
      'provisioning-stopped',
      job =>
        Object.assign(job, {
          state: 'paused',
          escrowsPruned: true,
          goodSinceInitialCycle: false,
        }),
    ],
    [
      'it never ran',
      'job-never-ran',
      'JobNeverRan',
      'provisioning-stopped',
      neverRan,
    ],
    [
      'Entra plans no cycles',
      'job-unscheduled',
      'JobUnscheduled',
      'provisioning-stopped',
      job => {
        delete job.intervalMinutes;
      },
    ],
  ])('speak when %s: %s, %s, %s', (_, rule, reason, effect, change) => {
    expect(jobFindings(change)).toEqual([
      expect.objectContaining({ rule, reason, effect }),
    ]);
  });

  it('wait in silence until a job that was started could have run twice', () => {
    const rule = jobRules.find(({ id }) => id === 'job-never-ran');
    expect(rule?.confirm).toEqual({ minutes: 80, silently: true });
  });

  it('repeat the word that nobody here knows', () => {
    const [finding] = jobFindings(job => {
      Object.assign(job, { state: 'unknown', unknownState: 'Suspended' });
    });
    expect(finding).toMatchObject({
      title:
        'Whether new people and changes arrive in AWS is not known: Entra calls the state of the provisioning job "Suspended", which the portal does not know.',
      detail:
        'The last cycle that went through ended on 24 Nov 2026, 11:30 UTC.',
      remedyPage: { url: 'https://entra.test/provisioning' },
    });
  });

  it.each<[string, JobChange]>([
    ['never ran', neverRan],
    [
      'was given up by Entra',
      job => {
        job.state = 'disabled';
      },
    ],
    [
      'has a state that nobody knows',
      job => {
        job.state = 'unknown';
      },
    ],
  ])('leave it to a run that holds the federation that it %s', (_, change) => {
    expect(
      jobFindings((job, federation) => {
        change(job, federation);
        federation.input.lease = {
          title: 'A run',
          since: '2026-11-24T11:58:00.000Z',
        };
      }),
    ).toEqual([]);
  });
});
