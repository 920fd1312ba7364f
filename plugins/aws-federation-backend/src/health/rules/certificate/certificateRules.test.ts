import { Change, all } from '../../../__testUtils__/changes';
import { FindingCase, findingOf } from '../../../__testUtils__/FindingCase';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { notSetUp } from '../../../__testUtils__/notSetUp';
import { another, first } from './__testUtils__/certificates';
import { certificateRules } from '.';

const given =
  (thumbprint: string): Change =>
  ({ input }) => {
    input.recorded.uploadedThumbprint!.value = thumbprint;
  };
const adopted: Change = ({ input }) => {
  delete input.recorded.uploadedThumbprint;
};
const unreadable: Change = ({ facts }) => {
  facts.application.unreadableCertificates = 1;
};
const thisMorning = { endsAt: '2026-11-24T08:00:00Z' };
const ended = first(thisMorning);
const endsSoon = first({ endsAt: '2026-12-15T00:00:00Z' });

/** The portal has seen Entra sign with that one. */
const signedBeforeWith =
  (thumbprint: string): Change =>
  ({ facts }) => {
    facts.application.signedBefore = {
      thumbprint,
      seenAt: '2026-11-23T12:00:00Z',
    };
  };

/** As specifications of long ago are. */
const withoutSaml: Change = ({ input }) => {
  const { saml, ...specification } = input.specification;
  Object.assign(input, { specification });
};

describe('certificateRules', () => {
  it.each<[string, Change]>([
    ['in a healthy federation', () => {}],
    ['where nothing is set up', notSetUp],
  ])('find nothing %s', (_, change) => {
    expect(findingsAfter(certificateRules, change)).toEqual([]);
  });

  it.each<FindingCase>([
    [
      'no certificate',
      'certificate-missing',
      'CertificateMissing',
      'not-known',
      /has no signing certificate, so that Entra signs with the key of the tenant/,
      ({ facts }) => {
        facts.application.signingCertificates = [];
      },
    ],
    [
      'no certificate, where nothing tells what AWS has',
      'certificate-missing',
      'CertificateMissing',
      'not-known',
      /Entra signs with the key of the tenant/,
      ({ facts, input }) => {
        facts.application.signingCertificates = [];
        delete input.recorded.uploadedThumbprint;
      },
    ],
    [
      'an ended one, and one without a private key',
      'certificate-expired',
      'CertificateExpired',
      'sign-in-stopped',
      /Nobody can sign in/,
      all(ended, another('BB22', { lacks: 'privateKey' })),
    ],
    [
      'another one than AWS was given, where sign-in is not specified',
      'certificate-not-in-aws',
      'CertificateNotInAws',
      'not-known',
      /^Sign-in fails if AWS lacks the certificate/,
      all(given('CC33'), withoutSaml),
    ],
    [
      'none active among two',
      'certificate-unclear',
      'NoCertificateActive',
      'not-known',
      /Entra chooses among 2/,
      all(first({ active: false }), another('BB22')),
    ],
    [
      'none active and one that cannot be read',
      'certificate-unclear',
      'CertificateUnreadable',
      'not-known',
      /does not tell the thumbprint of 1 signing certificate\./,
      all(first({ active: false }), unreadable),
    ],
    [
      'an ended one and one that cannot be read',
      'certificate-unclear',
      'CertificateUnreadable',
      'not-known',
      /does not tell the thumbprint/,
      all(ended, unreadable),
    ],
    [
      'one that ended this morning',
      'certificate-expired',
      'CertificateExpired',
      'sign-in-stopped',
      /Nobody can sign in: the signing certificate ended on 24 Nov 2026\./,
      ended,
    ],
    [
      'ended ones of which none is active',
      'certificate-expired',
      'CertificateExpired',
      'sign-in-stopped',
      /Nobody can sign in/,
      all(first({ ...thisMorning, active: false })),
    ],
    [
      'an ended one with a successor that AWS was not given, as far as is recorded',
      'certificate-expired',
      'ReplacedByUnknown',
      'not-known',
      /Entra signs with BB22 by itself/,
      all(ended, another('BB22')),
    ],
    [
      'an ended one with a successor of which nothing is recorded',
      'certificate-expired',
      'ReplacedByUnknown',
      'not-known',
      /Entra signs with BB22 by itself/,
      all(ended, another('BB22'), adopted),
    ],
    [
      'an ended one with a successor that AWS has',
      'certificate-expired',
      'ReplacedByItself',
      'at-risk',
      /a certificate that nobody chose/,
      all(ended, another('BB22'), given('BB22')),
    ],
    [
      'one that begins tomorrow',
      'certificate-not-valid-yet',
      'CertificateNotValidYet',
      'not-known',
      /not known until 25 Nov 2026/,
      first({ startsAt: '2026-11-25T12:00:00Z' }),
    ],
    [
      'one that AWS was not given',
      'certificate-not-in-aws',
      'CertificateNotInAws',
      'not-known',
      /Sign-in fails if AWS lacks the certificate that Entra signs with: AA11/,
      given('CC33'),
    ],
    [
      'one of which nothing is recorded',
      'certificate-not-in-aws',
      'NotRecorded',
      'none',
      /Whether AWS has/,
      adopted,
    ],
    [
      'one that replaced another in use, with nothing recorded of either',
      'certificate-not-in-aws',
      'CertificateNotInAws',
      'not-known',
      /Sign-in fails if AWS lacks the certificate that Entra signs with: AA11/,
      all(adopted, signedBeforeWith('CC33')),
    ],
    [
      'one that was in use before, and is again, with nothing recorded',
      'certificate-not-in-aws',
      'NotRecorded',
      'none',
      /Whether AWS has/,
      all(adopted, signedBeforeWith('AA11')),
    ],
    [
      'metadata without it',
      'certificate-not-in-metadata',
      'CertificateNotInMetadata',
      'at-risk',
      /it lacks the certificate that Entra signs with, AA11/,
      ({ facts }) => {
        facts.metadata.signingThumbprints = ['BB22'];
      },
    ],
    [
      'an old one that is left over',
      'several-signing-certificates',
      'SeveralSigningCertificates',
      'none',
      /^1 signing certificate is left in Entra/,
      another('BB22', { endsAt: '2026-12-01T00:00:00Z' }),
    ],
  ])('find %s: %s, %s, %s', (...each) => {
    expect(findingsAfter(certificateRules, each[5])).toEqual([findingOf(each)]);
  });

  it.each([
    ['2027-02-22T11:00:00Z', 'CertificateEndsInAQuarter', 'months'],
    ['2026-12-24T11:00:00Z', 'CertificateEndsInAMonth', 'weeks'],
    ['2026-12-01T11:00:00Z', 'CertificateEndsInAWeek', 'days'],
    ['2026-11-25T11:00:00Z', 'CertificateEndsTomorrow', 'now'],
  ])('say of an end at %s: %s, %s', (endsAt, reason, urgency) => {
    expect(findingsAfter(certificateRules, first({ endsAt }))).toEqual([
      expect.objectContaining({
        rule: 'certificate-ends-soon',
        severity: 'warning',
        effect: 'will-stop',
        reason,
        urgency,
      }),
    ]);
  });

  it.each<[string, string, string, Change]>([
    [
      'no new certificate',
      'CertificateEndsInAMonth',
      'adds a new certificate without using it',
      () => {},
    ],
    [
      'a new certificate that AWS lacks',
      'CertificateEndsInAMonth',
      'to get the new certificate, import it in AWS',
      another('BB22'),
    ],
  ])(
    'lead on when the certificate ends and there is %s',
    (_, reason, remedy, change) => {
      expect(findingsAfter(certificateRules, all(endsSoon, change))).toEqual([
        expect.objectContaining({
          rule: 'certificate-ends-soon',
          reason,
          remedy: expect.stringContaining(remedy),
          remedyTemplate: 'federate-aws-organization',
        }),
      ]);
    },
  );

  it('tell that Entra signs with another certificate than the good one that AWS was given', () => {
    const makesItActive = expect.stringContaining(
      'makes the certificate that AWS was given the active one',
    );
    expect(
      findingsAfter(
        certificateRules,
        all(endsSoon, another('BB22'), given('BB22')),
      ),
    ).toEqual([
      expect.objectContaining({
        reason: 'ChangesByItself',
        severity: 'info',
        effect: 'none',
        title:
          'Entra changes to certificate BB22 by itself on 15 Dec 2026: the signing certificate ends.',
        detail: expect.stringContaining('AWS was given BB22'),
        remedy: makesItActive,
      }),
      expect.objectContaining({
        reason: 'CertificateNotInAws',
        effect: 'not-known',
        remedy: makesItActive,
      }),
    ]);
  });

  it('hand nobody a certificate where AWS was given one of those that may sign', () => {
    const [{ reason, remedy }] = findingsAfter(
      certificateRules,
      all(ended, another('BB22'), another('CC33'), given('CC33')),
    );
    expect([reason, remedy]).toEqual([
      'ReplacedByUnknown',
      'Federate the organization again: it makes the certificate that AWS was given the active one.',
    ]);
  });

  it('fill in the certificate that signs already, where only the record lacks', () => {
    expect(findingsAfter(certificateRules, adopted)).toEqual([
      expect.objectContaining({
        reason: 'NotRecorded',
        remedyInputs: { importedCertificate: 'AA11' },
        remedyPage: expect.objectContaining({
          url: 'https://aws.test/settings',
        }),
      }),
    ]);
  });

  it.each<[string, Change]>([
    ['the one that AWS was given is another', given('BB22')],
    ['a new one waits for it', all(endsSoon, another('BB22'))],
  ])('leave it to the reader to say what AWS has when %s', (_, change) => {
    const findings = findingsAfter(certificateRules, change);
    expect(findings.map(({ remedyInputs }) => remedyInputs)).toEqual([
      undefined,
    ]);
  });

  it('tell without a certificate what the record says of AWS', () => {
    const [{ detail }] = findingsAfter(certificateRules, ({ facts }) => {
      facts.application.signingCertificates = [];
    });
    expect(detail).toMatch(
      /^The record of 1 Oct 2026 says that AWS was given AA11; if that is all it has, nobody can sign in\./,
    );
  });

  it.each<[string, Change]>([
    ['no active one where one is valid', first({ active: false })],
    ['one that cannot be read beside the active one', unreadable],
    [
      'a fresh one by the clock of Entra',
      first({ startsAt: '2026-11-24T12:20:00Z' }),
    ],
    ['an end in more than 90 days', first({ endsAt: '2027-02-22T13:00:00Z' })],
    ['a thumbprint in small letters', given('aa11')],
    ['no record before the visit to AWS', all(adopted, withoutSaml)],
    [
      'metadata that names more',
      ({ facts }) => {
        facts.metadata.signingThumbprints = ['BB22', 'AA11'];
      },
    ],
  ])('do not find fault with %s', (_, change) => {
    expect(findingsAfter(certificateRules, change)).toEqual([]);
  });
});
