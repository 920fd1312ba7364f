import { Finding } from '@aws-federation/backstage-plugin-aws-federation-common';
import { healthyInput, Readable } from '../__testUtils__/healthyInput';
import { allRules } from './allRules';

function inspect(change: (input: Readable) => void): Finding[] {
  const input = healthyInput();
  change(input);
  return allRules.flatMap(rule => rule.inspect(input));
}

function jobOf({ snapshot }: Readable) {
  const { job } = snapshot.provisioning.value;
  return { ...job!, status: job!.status!, schedule: job!.schedule! };
}

function quarantine(input: Readable, code: string, reason: string) {
  jobOf(input).status.code = 'Quarantine';
  jobOf(input).status.quarantine = {
    reason: reason as 'Unknown',
    currentBegan: '2026-11-14T09:20:00Z',
    seriesBegan: '',
    nextAttempt: '2026-11-24T17:00:00Z',
    error: { code, message: '' },
  };
}

const credentialsCode =
  'SystemForCrossDomainIdentityManagementInvalidCredentials';

describe('allRules', () => {
  it('find nothing in a healthy federation', () => {
    expect(inspect(() => {})).toEqual([]);
  });

  it.each<[string, string, string, (input: Readable) => void]>([
    [
      'a quarantine for credentials',
      'credentials-rejected',
      'critical',
      input => {
        quarantine(input, credentialsCode, 'EncounteredQuarantineException');
        input.snapshot.provisioning.value.savedCredentials = 'rejected';
      },
    ],
    [
      'the second refusal of the token in a row',
      'credentials-rejected',
      'critical',
      input => {
        input.snapshot.provisioning.value.savedCredentials = 'rejected';
        input.rejectionsInARow = 2;
      },
    ],
    [
      'a token with 6 days left',
      'token-near-end',
      'critical',
      ({ recorded }) => {
        recorded.tokenCreatedAt!.value = '2025-11-30T12:00:00Z';
      },
    ],
    [
      'a token with 29 days left',
      'token-near-end',
      'warning',
      ({ recorded }) => {
        recorded.tokenCreatedAt!.value = '2025-12-23T12:00:00Z';
      },
    ],
    [
      'a token with 89 days left',
      'token-near-end',
      'info',
      ({ recorded }) => {
        recorded.tokenCreatedAt!.value = '2026-02-21T12:00:00Z';
      },
    ],
    [
      'no job',
      'job-missing',
      'critical',
      ({ snapshot }) => {
        snapshot.provisioning.value.job = undefined;
      },
    ],
    [
      'a disabled job',
      'job-paused',
      'critical',
      input => {
        jobOf(input).schedule.state = 'Disabled';
      },
    ],
    [
      'a quarantine for failures',
      'job-quarantined',
      'critical',
      input => quarantine(input, '', 'EncounteredTotalEscrowThreshold'),
    ],
    [
      'no cycle within 80 minutes',
      'no-successful-cycle',
      'warning',
      input => {
        jobOf(input).status.lastSuccessfulExecution!.timeEnded =
          '2026-11-24T10:39:00Z';
        jobOf(input).status.lastExecution = {
          state: 'Failed',
          timeEnded: '2026-11-24T11:59:00Z',
          error: { code: 'InternalError' },
        };
      },
    ],
    [
      'userName from another attribute',
      'user-name-mapping-differs',
      'critical',
      ({ snapshot }) => {
        snapshot.provisioning.value.mapping!.userNameSource = 'mail';
      },
    ],
    [
      'groups that should not be sent',
      'group-mapping-differs',
      'warning',
      ({ snapshot }) => {
        snapshot.provisioning.value.mapping!.groupsEnabled = true;
      },
    ],
    [
      'a person who cannot be sent',
      'people-failing',
      'warning',
      ({ snapshot }) => {
        snapshot.people.value.failures = [
          {
            sourceId: 'a',
            reason: 'surname is empty',
            observedAt: '2026-11-24T09:41:00Z',
          },
        ];
      },
    ],
  ])('find %s: %s, %s', (_, rule, severity, change) => {
    expect(inspect(change)).toEqual([
      expect.objectContaining({ rule, severity }),
    ]);
  });

  it.each<[string, (input: Readable) => void]>([
    [
      'one refusal of the token',
      input => {
        input.snapshot.provisioning.value.savedCredentials = 'rejected';
        input.rejectionsInARow = 1;
      },
    ],
    [
      'a quarantine that a new token has outlived',
      input =>
        quarantine(input, credentialsCode, 'EncounteredQuarantineException'),
    ],
    [
      'a cycle in which only single people failed',
      input => {
        jobOf(input).status.lastSuccessfulExecution = null;
        jobOf(input).status.lastExecution!.state = 'EntryLevelErrors';
      },
    ],
    [
      'a started job before its first cycle',
      input => {
        jobOf(input).status.lastSuccessfulExecution = null;
        jobOf(input).status.lastExecution = {
          state: 'Failed',
          timeEnded: '0001-01-01T00:00:00Z',
          error: { code: 'None' },
        };
      },
    ],
    [
      'parts that could not be read',
      input => {
        const unread = { ok: false, reason: 'Graph does not answer.' };
        Object.assign(input.snapshot, {
          instance: unread,
          application: unread,
          provisioning: unread,
          people: unread,
          access: unread,
        });
      },
    ],
  ])('do not find fault with %s', (_, change) => {
    expect(inspect(change)).toEqual([]);
  });

  it('tell since when AWS refuses the token', () => {
    const [finding] = inspect(input => {
      quarantine(input, credentialsCode, 'EncounteredQuarantineException');
      input.snapshot.provisioning.value.savedCredentials = 'rejected';
    });
    expect(finding.title).toBe(
      'AWS refuses the provisioning token since 14 Nov 2026.',
    );
    expect(finding.remedyTemplate).toBe('complete-aws-federation');
  });

  it('count people by cause, each person once', () => {
    const failure = { observedAt: '2026-11-24T09:41:00Z' };
    const findings = inspect(({ snapshot }) => {
      snapshot.people.value.failures = [
        { ...failure, sourceId: 'a', reason: 'surname is empty' },
        { ...failure, sourceId: 'b', reason: 'surname is empty.' },
        { ...failure, sourceId: 'b', reason: 'Not in scope' },
        { ...failure, sourceId: 'c', reason: 'Not in scope' },
      ];
    });
    expect(findings.map(({ title, affected }) => [title, affected])).toEqual([
      [
        '2 people cannot be sent to AWS: their given name, surname or display name is empty.',
        2,
      ],
      ['1 person cannot be sent to AWS: Not in scope.', 1],
    ]);
  });
});
