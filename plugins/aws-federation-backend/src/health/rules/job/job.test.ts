import { ProvisioningPause } from '@aws-federation/backstage-plugin-aws-federation-common';
import { QuarantineReason } from '@aws-federation/backstage-plugin-aws-federation-node';
import {
  findingsAfter,
  HealthyFederation,
} from '../../../__testUtils__/healthyFederation';
import { jobRules } from '.';

type Job = NonNullable<HealthyFederation['facts']['job']['job']>;
type Change = (job: Job, federation: HealthyFederation) => void;

function find(change: Change) {
  return findingsAfter(jobRules, federation =>
    change(federation.facts.job.job!, federation),
  );
}

function quarantine(reason: QuarantineReason): Change {
  return job =>
    Object.assign(job, {
      state: 'quarantined',
      quarantine: {
        reason,
        beganAt: '2026-11-14T09:20:00.000Z',
        nextAttemptAt: '2026-11-24T17:00:00.000Z',
        givesUpAt: '2026-12-12T09:20:00.000Z',
      },
    });
}

function pause(planned: ProvisioningPause | string): Change {
  return (job, { input }) => {
    job.state = 'paused';
    input.recorded.provisioningPause = {
      value: typeof planned === 'string' ? planned : JSON.stringify(planned),
      by: 'user:default/ada',
      at: '2026-11-24T10:00:00.000Z',
    };
  };
}

/** Good cycles end so long before noon. */
function lastGood(time: string): Change {
  return job => {
    job.lastGoodCycleAt = time;
  };
}

const neverRan: Change = job => {
  Object.assign(job, { everRan: false, initialCycleEnded: false });
  delete job.lastGoodCycleAt;
  delete job.lastGoodCycleMinutes;
  delete job.lastTryAt;
  delete job.nextCycleAt;
};

describe('rules of the job', () => {
  it('are silent while all is well, and before anything is set up', () => {
    expect(find(() => {})).toEqual([]);
    expect(
      find((_, { facts, input }) => {
        facts.job = {};
        delete facts.application.application;
        delete facts.application.servicePrincipal;
        Object.assign(input.specification, { provisioning: undefined });
      }),
    ).toEqual([]);
  });

  it.each<[string, string, string, string, Change]>([
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
      job => Object.assign(job, { state: 'paused', escrowsPruned: true }),
    ],
    ...(
      [
        'EncounteredBaseEscrowThreshold',
        'EncounteredTotalEscrowThreshold',
        'EncounteredEscrowProportionThreshold',
        'EncounteredQuarantineException',
        'QuarantinedOnDemand',
        'TooManyDeletes',
        'IngestionInterrupted',
      ] as const
    ).map((reason): [string, string, string, string, Change] => [
      'it is in quarantine',
      'job-quarantined',
      reason,
      'provisioning-stopped',
      quarantine(reason),
    ]),
    [
      'it is in quarantine for what Entra does not know',
      'job-quarantined',
      'QuarantinedUnexplained',
      'provisioning-stopped',
      quarantine('Unknown'),
    ],
    [
      'it is in quarantine for what is new',
      'job-quarantined',
      'QuarantinedUnexplained',
      'provisioning-stopped',
      quarantine('SomethingNew' as 'Unknown'),
    ],
    [
      'it is in quarantine and Entra tells nothing more',
      'job-quarantined',
      'QuarantinedUnexplained',
      'provisioning-stopped',
      job => {
        job.state = 'quarantined';
      },
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
        job.countFailedInARow = 30;
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
      'none',
      (job, federation) => {
        neverRan(job, federation);
        job.progressAt = '2026-11-24T11:50:00.000Z';
      },
    ],
  ])('speak when %s: %s, %s, %s', (_, rule, reason, effect, change) => {
    expect(find(change)).toEqual([
      expect.objectContaining({ rule, reason, effect }),
    ]);
  });

  it.each<[string, Change]>([
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
    [
      'a quarantine for credentials, of which others speak',
      (job, federation) => {
        quarantine('EncounteredQuarantineException')(job, federation);
        job.quarantine!.credentialFailure = 'refused';
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
    expect(find(change)).toEqual([]);
  });

  it('wait in silence until a job that was started could have run twice', () => {
    const rule = jobRules.find(({ id }) => id === 'job-never-ran');
    expect(rule?.confirm).toEqual({ minutes: 80, silently: true });
  });

  it('say why, since when, when Entra tries again and when it gives up', () => {
    const [finding] = find(quarantine('EncounteredEscrowProportionThreshold'));
    expect(finding).toMatchObject({
      title:
        'New people and changes do not arrive in AWS, or once a day at most: Entra holds provisioning in quarantine since 14 Nov 2026, because too large a share of all people and groups fails.',
      detail:
        'Entra tries again on 24 Nov 2026, 17:00 UTC. Entra gives up and disables the job on 12 Dec 2026.',
      since: '2026-11-14T09:20:00.000Z',
      remedyTemplate: 'complete-aws-federation',
    });
    const [deletes] = find(quarantine('TooManyDeletes'));
    expect(deletes.remedy).toContain('allow or reject');
    expect(deletes.remedyTemplate).toBeUndefined();
  });

  it('repeat the word that nobody here knows', () => {
    const [finding] = find(job => {
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

  it('say why a pause is meant, and by whom', () => {
    const planned = { reason: 'The tenant moves.' };
    const [meant] = find(
      pause({ ...planned, until: '2026-11-26T08:00:00.000Z' }),
    );
    expect(meant.title).toBe(
      'New people and changes wait, as intended: provisioning is paused until 26 Nov 2026.',
    );
    const [over] = find(
      pause({ ...planned, until: '2026-11-24T08:00:00.000Z' }),
    );
    expect(over.title).toBe(
      'New people and changes do not arrive in AWS: provisioning was to be paused until 24 Nov 2026, 08:00 UTC, and still is.',
    );
    expect(over.remedy).toContain('user:default/ada');
  });
});
