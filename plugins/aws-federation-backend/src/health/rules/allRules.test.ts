import { Finding } from '@aws-federation/backstage-plugin-aws-federation-common';
import { healthyInput, Readable } from '../__testUtils__/healthyInput';
import { allRules } from './allRules';

function inspect(change: (input: Readable) => void): Finding[] {
  const input = healthyInput();
  change(input);
  return allRules.flatMap(rule => rule.inspect(input));
}

function certificateOf({ snapshot }: Readable) {
  return snapshot.application.value.signingCertificates[0];
}

function addCertificate(snapshot: Readable['snapshot'], thumbprint: string) {
  snapshot.application.value.signingCertificates.push({
    thumbprint,
    startsAt: '2026-11-24T00:00:00Z',
    endsAt: '2029-11-24T00:00:00Z',
    active: false,
  });
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
      'no instance',
      'instance-missing',
      'critical',
      ({ snapshot }) => {
        snapshot.instance.value = {};
      },
    ],
    [
      'an instance that is being deleted',
      'instance-not-active',
      'critical',
      ({ snapshot }) => {
        snapshot.instance.value.instance!.status = 'DELETE_IN_PROGRESS';
      },
    ],
    [
      'no application',
      'application-missing',
      'critical',
      ({ snapshot }) => {
        snapshot.application.value = {
          candidates: [],
          signingCertificates: [],
        };
        snapshot.provisioning.value = { secretKeys: [] };
      },
    ],
    [
      'two applications of one name',
      'application-ambiguous',
      'critical',
      ({ snapshot }) => {
        const [candidate] = snapshot.application.value.candidates;
        snapshot.application.value = {
          candidates: [candidate, { ...candidate, appId: 'other' }],
          signingCertificates: [],
        };
        snapshot.provisioning.value = { secretKeys: [] };
      },
    ],
    [
      'another mode than SAML',
      'saml-mode',
      'critical',
      ({ snapshot }) => {
        snapshot.application.value.servicePrincipal!.preferredSingleSignOnMode =
          null;
      },
    ],
    [
      'another identifier',
      'saml-urls',
      'critical',
      ({ snapshot }) => {
        snapshot.application.value.application!.identifierUris = [
          'https://else.test',
        ];
      },
    ],
    [
      'one reply URL less',
      'saml-urls',
      'critical',
      ({ snapshot }) => {
        snapshot.application.value.application!.web!.redirectUris!.pop();
      },
    ],
    [
      'another identity store',
      'identity-store-changed',
      'critical',
      ({ snapshot }) => {
        snapshot.instance.value.instance!.identityStoreId = 'd-0000000000';
      },
    ],
    [
      'no active certificate',
      'certificate-missing',
      'critical',
      input => {
        certificateOf(input).active = false;
      },
    ],
    [
      'a certificate that ended this morning',
      'certificate-expired',
      'critical',
      input => {
        certificateOf(input).endsAt = '2026-11-24T08:00:00Z';
      },
    ],
    [
      'a certificate with 6 days left',
      'certificate-expiring',
      'critical',
      input => {
        certificateOf(input).endsAt = '2026-11-30T12:00:00Z';
      },
    ],
    [
      'a certificate with 59 days left',
      'certificate-expiring',
      'warning',
      input => {
        certificateOf(input).endsAt = '2027-01-22T12:00:00Z';
      },
    ],
    [
      'a certificate that AWS was not given',
      'certificate-not-in-aws',
      'warning',
      ({ recorded }) => {
        recorded.uploadedThumbprint!.value = 'BB22';
      },
    ],
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
      'a NameID that a policy takes from elsewhere',
      'name-id-differs',
      'critical',
      ({ snapshot }) => {
        snapshot.application.value.nameId = {
          source: 'mail',
          policyName: 'Claims',
        };
      },
    ],
    [
      'a NameID by default where userName comes from mail',
      'name-id-differs',
      'critical',
      ({ snapshot, specification }) => {
        specification.provisioning.userNameAttribute = 'mail';
        snapshot.provisioning.value.mapping!.userNameSource = 'mail';
      },
    ],
    [
      'a NameID that the templates never set and Graph may not tell',
      'name-id-differs',
      'warning',
      ({ snapshot, specification, recorded }) => {
        specification.provisioning.userNameAttribute = 'mail';
        snapshot.provisioning.value.mapping!.userNameSource = 'mail';
        delete recorded.tokenCreatedAt;
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
    [
      'specified access that nobody has',
      'no-access',
      'info',
      ({ snapshot, specification }) => {
        snapshot.access.value.accounts = 0;
        specification.permissionSets = [
          {
            name: 'Auditor',
            managedPolicies: [],
            assignments: [
              {
                principalType: 'GROUP',
                principal: 'auditors',
                accountIds: ['111111111111'],
              },
            ],
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
      'a certificate that is not the active one',
      input => {
        const certificates =
          input.snapshot.application.value.signingCertificates;
        certificates.push({
          ...certificates[0],
          endsAt: '2026-11-25T00:00:00Z',
          active: false,
        });
      },
    ],
    [
      'a NameID from the attribute that becomes userName',
      ({ snapshot, specification }) => {
        specification.provisioning.userNameAttribute = 'extensionAttribute1';
        snapshot.provisioning.value.mapping!.userNameSource =
          'extensionAttribute1';
        snapshot.application.value.nameId = {
          source: 'extensionattribute1',
          policyName: 'Claims',
        };
      },
    ],
    [
      'a NameID that the portal may not read',
      ({ snapshot }) => {
        snapshot.application.value.nameId = undefined;
        snapshot.application.value.nameIdUnknown = 'Grant Policy.Read.All.';
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

  it.each<[string, string, (input: Readable) => void]>([
    ['no new certificate', 'adds a new certificate without using it', () => {}],
    [
      'a new certificate that AWS lacks',
      'to get the new certificate, import it in AWS',
      ({ snapshot }) => addCertificate(snapshot, 'BB22'),
    ],
    [
      'a new certificate that AWS has',
      'makes the new certificate the active one',
      ({ snapshot, recorded }) => {
        addCertificate(snapshot, 'BB22');
        recorded.uploadedThumbprint!.value = 'BB22';
      },
    ],
  ])(
    'lead on when the certificate ends and there is %s',
    (_, remedy, change) => {
      const findings = inspect(input => {
        certificateOf(input).endsAt = '2026-12-15T00:00:00Z';
        change(input);
      });
      expect(findings).toEqual([
        expect.objectContaining({
          rule: 'certificate-expiring',
          remedy: expect.stringContaining(remedy),
          remedyTemplate: 'federate-aws-organization',
        }),
      ]);
    },
  );

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
