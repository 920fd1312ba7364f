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
});
