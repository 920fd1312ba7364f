import { Change, all } from '../../../__testUtils__/changes';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { another, first } from './__testUtils__/certificates';
import { certificateRules } from '.';

const given =
  (thumbprint: string): Change =>
  ({ input }) => {
    input.recorded.uploadedThumbprint!.value = thumbprint;
  };
const ended = first({ endsAt: '2026-11-24T08:00:00Z' });
const endsSoon = first({ endsAt: '2026-12-15T00:00:00Z' });
const aDayLater = { endsAt: '2026-12-16T00:00:00Z' };

function found(rule: string, ...changes: Change[]) {
  const [finding] = findingsAfter(certificateRules, all(...changes)).filter(
    each => each.rule === rule,
  );
  return finding;
}

describe('the certificate to which Entra changes by itself', () => {
  it.each<[string, string, Change[]]>([
    ['there is none', 'on: the', []],
    [
      'one ends before',
      'on: the',
      [another('BB22', { endsAt: '2026-12-14T00:00:00Z' })],
    ],
    [
      'one has no private key',
      'on: the',
      [another('BB22', { lacks: 'privateKey' })],
    ],
    [
      'one has a private key without its password',
      'on: the',
      [another('BB22', { lacks: 'password' })],
    ],
    [
      'AWS may lack it',
      'on if AWS lacks BB22, to which Entra changes by itself: the',
      [another('BB22')],
    ],
    [
      'AWS may lack it, and it ends a day later',
      'on if AWS lacks BB22, to which Entra changes by itself: the',
      [another('BB22', aDayLater)],
    ],
    [
      'it begins before the end',
      'on if AWS lacks BB22, to which Entra changes by itself: the',
      [another('BB22', { startsAt: '2026-12-01T00:00:00Z' })],
    ],
    [
      'AWS may lack each of two',
      'on if AWS lacks BB22 or CC33, to one of which Entra changes by itself: the',
      [another('BB22'), another('CC33')],
    ],
    [
      'AWS has one of two',
      'on if AWS lacks CC33, to which Entra changes by itself: the',
      [another('BB22'), another('CC33'), given('BB22')],
    ],
    [
      'it cannot be read',
      'on if AWS lacks the certificate to which Entra changes by itself: the',
      [
        ({ facts }) => {
          facts.application.unreadableCertificates = 1;
        },
      ],
    ],
  ])('is told before the end, where %s', (_, words, changes) => {
    expect(found('certificate-ends-soon', endsSoon, ...changes)).toMatchObject({
      reason: 'CertificateEndsInAMonth',
      effect: 'will-stop',
      title: `Nobody can sign in from 15 Dec 2026 ${words} signing certificate ends.`,
    });
  });

  it('is all that is told, where AWS has it', () => {
    expect(
      found('certificate-ends-soon', endsSoon, another('BB22'), given('bb22')),
    ).toMatchObject({ reason: 'ChangesByItself', effect: 'none' });
  });

  it.each<[string, string, Change[]]>([
    [
      'is good',
      'Federate the organization again: it makes the new certificate the active one',
      [another('BB22')],
    ],
    [
      'ends soon, too',
      'Federate the organization again: it makes BB22 the active one, and adds a new certificate without using it. Import that one in AWS',
      [another('BB22', aDayLater)],
    ],
    [
      'is one of two',
      'If AWS has one of them, make that the active one in Entra. Otherwise federate',
      [another('BB22', aDayLater), another('CC33', aDayLater)],
    ],
  ])(
    'leads after the end to what the template does: it %s',
    (_, words, changes) => {
      expect(found('certificate-expired', ended, ...changes)).toMatchObject({
        reason: 'ReplacedByUnknown',
        remedy: expect.stringContaining(words),
      });
    },
  );
});
