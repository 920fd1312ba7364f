import { tokenFacts, tokenFingerprint } from './tokenFacts';

describe('tokenFacts', () => {
  const clock = { now: () => new Date('2026-11-24T12:00:00Z') };
  const known = {
    value: tokenFingerprint('first'),
    by: 'user:default/ada',
    at: '2026-01-01T00:00:00Z',
  };

  it('date a new token', () => {
    expect(
      tokenFacts({
        clock,
        recorded: { tokenFingerprint: known },
        scimToken: 'second',
      }),
    ).toEqual({
      tokenCreatedAt: '2026-11-24T12:00:00.000Z',
      tokenFingerprint: tokenFingerprint('second'),
    });
  });

  it('do not make a token younger that is saved again', () => {
    expect(
      tokenFacts({
        clock,
        recorded: { tokenFingerprint: known },
        scimToken: 'first',
      }),
    ).toBeUndefined();
  });
});
