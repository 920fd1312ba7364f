import { SigningCertificate } from './SigningCertificate';
import { planSigningCertificate } from './planSigningCertificate';

const now = new Date('2026-11-24T08:00:00Z');
const later = '2029-11-24T08:00:00Z';
const soon = '2026-12-15T08:00:00Z';
const past = '2026-11-23T08:00:00Z';

function certificate(
  thumbprint: string,
  endsAt: string,
  active = false,
): SigningCertificate {
  return { thumbprint, startsAt: '2023-01-01T00:00:00Z', endsAt, active };
}

/** An active one that has lost something. */
function lacking(lacks: SigningCertificate['lacks']): SigningCertificate {
  return { ...certificate('A', later, true), lacks };
}

/** One that begins in two days. */
function beginning(thumbprint: string, active = false): SigningCertificate {
  return {
    ...certificate(thumbprint, later, active),
    startsAt: '2026-11-26T08:00:00Z',
  };
}

function plan(
  certificates: SigningCertificate[],
  options: { inAws?: string; imported?: string; fresh?: boolean } = {},
) {
  const { inAws, imported, fresh } = options;
  return planSigningCertificate({
    certificates,
    specification: {},
    identifierUris: fresh ? [] : ['https://aws.example/platform/saml/d-1'],
    recorded: inAws
      ? { uploadedThumbprint: { value: inAws, by: 'ada', at: past } }
      : {},
    importedThumbprint: imported,
    now,
  });
}

describe('planSigningCertificate', () => {
  it.each<[string, ReturnType<typeof plan>, object]>([
    [
      'none in a new application',
      plan([], { fresh: true }),
      { kind: 'create', gap: false },
    ],
    [
      'an inactive one in a new application',
      plan([certificate('B', later)], { fresh: true }),
      { kind: 'activate', next: { thumbprint: 'B' }, gap: false },
    ],
    [
      'one that ends soon in a new application',
      plan([certificate('A', soon, true)], { fresh: true }),
      { kind: 'create', gap: false },
    ],
    [
      'a good one that AWS has',
      plan([certificate('A', later, true)], { inAws: 'A' }),
      { kind: 'keep', missing: false },
    ],
    [
      'one that AWS has and that has lost its private key',
      plan([lacking('privateKey')], { inAws: 'A' }),
      { kind: 'create', gap: true },
    ],
    [
      'the same, and another one',
      plan([lacking('privateKey'), certificate('B', later)], { inAws: 'A' }),
      { kind: 'activate', next: { thumbprint: 'B' }, gap: true },
    ],
    [
      'one that has lost its private key, and the one that AWS has',
      plan([lacking('privateKey'), certificate('B', later)], { inAws: 'B' }),
      { kind: 'activate', next: { thumbprint: 'B' }, gap: false },
    ],
    [
      'a good one in AWS, beside one without a private key that is good for longer',
      plan(
        [
          { ...lacking('privateKey'), active: false, thumbprint: 'B' },
          certificate('A', soon, true),
        ],
        { inAws: 'A' },
      ),
      { kind: 'prepare' },
    ],
    [
      'one that AWS has and whose private key has lost its password',
      plan([lacking('password')], { inAws: 'A' }),
      { kind: 'prepare', active: { thumbprint: 'A' } },
    ],
    [
      'the same, and a new one',
      plan([lacking('password'), certificate('B', later)], { inAws: 'A' }),
      { kind: 'wait', next: { thumbprint: 'B' } },
    ],
    [
      'one with 89 days left that AWS has',
      plan([certificate('A', '2027-02-21T08:00:00Z', true)], { inAws: 'A' }),
      { kind: 'prepare' },
    ],
    [
      'a good one while AWS has another',
      plan([certificate('A', later, true)], { inAws: 'X' }),
      { kind: 'keep', missing: true },
    ],
    [
      'one that ends soon',
      plan([certificate('A', soon, true)], { inAws: 'A' }),
      { kind: 'prepare', active: { thumbprint: 'A' } },
    ],
    [
      'one that ends soon in an adopted application, without a record',
      plan([certificate('A', soon, true)]),
      { kind: 'prepare' },
    ],
    [
      'a new one that AWS does not have',
      plan([certificate('A', soon, true), certificate('B', later)], {
        inAws: 'A',
      }),
      { kind: 'wait', active: { thumbprint: 'A' }, next: { thumbprint: 'B' } },
    ],
    [
      'a new one that a person imported now',
      plan([certificate('A', soon, true), certificate('B', later)], {
        inAws: 'A',
        imported: 'b',
      }),
      { kind: 'activate', next: { thumbprint: 'B' }, inAws: true, gap: false },
    ],
    [
      'the one that AWS has, among two new ones',
      plan(
        [
          certificate('A', soon, true),
          certificate('B', later),
          certificate('C', '2029-10-01T00:00:00Z'),
        ],
        { inAws: 'C' },
      ),
      { kind: 'activate', next: { thumbprint: 'C' }, inAws: true },
    ],
    [
      'a new one after the old one ended',
      plan([certificate('A', past, true), certificate('B', later)], {
        inAws: 'A',
      }),
      { kind: 'activate', next: { thumbprint: 'B' }, inAws: false, gap: true },
    ],
    [
      'only one that ended',
      plan([certificate('A', past, true)], { inAws: 'A' }),
      { kind: 'create', gap: true },
    ],
    [
      'one with 90 days left, of which the health check warns',
      plan([certificate('A', '2027-02-22T08:00:00Z', true)], { inAws: 'A' }),
      { kind: 'prepare' },
    ],
    [
      'one with a day more',
      plan([certificate('A', '2027-02-23T08:00:00Z', true)], { inAws: 'A' }),
      { kind: 'keep', missing: false },
    ],
    [
      'one that ends soon and that nobody made active',
      plan([certificate('A', soon)]),
      { kind: 'prepare', active: { thumbprint: 'A' } },
    ],
    [
      'a good one that nobody made active',
      plan([certificate('A', later)]),
      { kind: 'activate', next: { thumbprint: 'A' }, gap: false },
    ],
    [
      'one that ended, beside one that begins later',
      plan([certificate('A', past, true), beginning('F')], { inAws: 'A' }),
      { kind: 'create', gap: true },
    ],
    [
      'one that lost its private key, beside one that begins later',
      plan([lacking('privateKey'), beginning('F')], { inAws: 'A' }),
      { kind: 'create', gap: true },
    ],
    [
      'one that ends soon, beside one that begins later and that AWS has',
      plan([certificate('A', soon, true), beginning('F')], { inAws: 'F' }),
      { kind: 'prepare', active: { thumbprint: 'A' } },
    ],
    [
      'one that begins later and that a person imported now',
      plan([certificate('A', soon, true), beginning('F')], {
        inAws: 'A',
        imported: 'f',
      }),
      { kind: 'prepare', active: { thumbprint: 'A' } },
    ],
    [
      'only one that begins later, and nobody made it active',
      plan([beginning('F')]),
      { kind: 'create', gap: true },
    ],
    [
      'an active one that begins later, and the one that AWS has',
      plan([beginning('F', true), certificate('A', soon)], { inAws: 'A' }),
      { kind: 'activate', next: { thumbprint: 'A' }, inAws: true, gap: false },
    ],
    [
      'the same, where AWS is not known to have the other',
      plan([beginning('F', true), certificate('A', later)]),
      { kind: 'wait', active: { thumbprint: 'F' }, next: { thumbprint: 'A' } },
    ],
    [
      'only an active one that begins later',
      plan([beginning('F', true)], { inAws: 'F' }),
      { kind: 'prepare', active: { thumbprint: 'F' } },
    ],
    [
      'an active one that begins later, in a new application',
      plan([beginning('F', true)], { fresh: true }),
      { kind: 'create', gap: false },
    ],
    [
      'a fresh one by a clock that is ahead',
      plan([
        {
          ...certificate('A', later, true),
          startsAt: '2026-11-24T08:10:00Z',
        },
      ]),
      { kind: 'keep' },
    ],
    [
      'the same, of one that ends soon',
      plan([
        { ...certificate('A', soon, true), startsAt: '2026-11-24T08:10:00Z' },
      ]),
      { kind: 'prepare' },
    ],
    [
      'one that ended, beside the one that AWS has, which ends soon, and a new one',
      plan(
        [
          certificate('A', past, true),
          certificate('B', soon),
          certificate('C', later),
        ],
        { inAws: 'B' },
      ),
      { kind: 'activate', next: { thumbprint: 'B' }, inAws: true, gap: false },
    ],
    [
      'one that ended, beside the only valid one, which ends soon',
      plan([certificate('A', past, true), certificate('B', soon)], {
        inAws: 'A',
      }),
      { kind: 'prepare', active: { thumbprint: 'B' } },
    ],
    [
      'the same in a new application',
      plan([certificate('A', past, true), certificate('B', soon)], {
        fresh: true,
      }),
      { kind: 'create', gap: false },
    ],
    [
      'one that ended, beside two that end soon, of which Entra chooses one',
      plan([
        certificate('A', past, true),
        certificate('B', soon),
        certificate('C', soon),
      ]),
      { kind: 'create', gap: true },
    ],
  ])('%s', (_, planned, expected) => {
    expect(planned).toMatchObject(expected);
  });
});
