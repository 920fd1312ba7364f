import { QuarantineReason } from '@aws-federation/backstage-plugin-aws-federation-node';
import { JobChange, jobFindings } from './__testUtils__/jobFindings';

function quarantine(reason: QuarantineReason): JobChange {
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

describe('rules of a quarantine', () => {
  it.each<[string, string, string, string, JobChange]>([
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
    ).map((reason): [string, string, string, string, JobChange] => [
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
  ])('speak when %s: %s, %s, %s', (_, rule, reason, effect, change) => {
    expect(jobFindings(change)).toEqual([
      expect.objectContaining({ rule, reason, effect }),
    ]);
  });

  it.each<[string, JobChange]>([
    [
      'a quarantine for credentials, of which others speak',
      (job, federation) => {
        quarantine('EncounteredQuarantineException')(job, federation);
        job.quarantine!.credentialFailure = 'refused';
      },
    ],
  ])('find no fault with %s', (_, change) => {
    expect(jobFindings(change)).toEqual([]);
  });

  it('say why, since when, when Entra tries again and when it gives up', () => {
    const [finding] = jobFindings(
      quarantine('EncounteredEscrowProportionThreshold'),
    );
    expect(finding).toMatchObject({
      title:
        'New people and changes do not arrive in AWS, or arrive hours late: Entra has held provisioning in quarantine since 14 Nov 2026, because too large a share of all people and groups fails.',
      detail:
        'Entra tries again on 24 Nov 2026, 17:00 UTC. Entra gives up and disables the job on 12 Dec 2026.',
      since: '2026-11-14T09:20:00.000Z',
      remedyTemplate: 'complete-aws-federation',
    });
    const [deletes] = jobFindings(quarantine('TooManyDeletes'));
    expect(deletes.remedy).toContain('allow or reject');
    expect(deletes.remedyTemplate).toBeUndefined();
  });
});
