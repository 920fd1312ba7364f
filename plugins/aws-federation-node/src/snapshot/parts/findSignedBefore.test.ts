import { findSignedBefore } from './findSignedBefore';

const at = '2026-11-24T12:00:00.000Z';

function signing(thumbprint?: string, id = 'ours') {
  return {
    servicePrincipal: { id },
    signingCertificates: thumbprint
      ? [{ thumbprint, startsAt: '', endsAt: '', active: true }]
      : [],
  };
}

describe('findSignedBefore', () => {
  it.each([
    ['nobody has looked before', 'BB', undefined, undefined],
    ['it signs as before', 'AA', signing('AA'), undefined],
    ['it signs with another one', 'BB', signing('AA'), 'AA'],
    ['it was another application', 'BB', signing('AA', 'other'), undefined],
    ['none was the active one', 'BB', signing(), undefined],
    [
      'it has signed with several others',
      'CC',
      { ...signing('BB'), signedBefore: { thumbprint: 'AA', seenAt: at } },
      'AA',
    ],
    [
      'it signs with the first one again',
      'AA',
      { ...signing('BB'), signedBefore: { thumbprint: 'AA', seenAt: at } },
      undefined,
    ],
  ])('tells it when %s', (_, active, facts, expected) => {
    const before = facts && { facts, observedAt: at };
    expect(findSignedBefore(signing(active), before)).toEqual(
      expected && { thumbprint: expected, seenAt: at },
    );
  });
});
