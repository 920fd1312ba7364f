import { inspectTokenDate, tokenDateFacts } from './tokenDate';

const clock = { now: () => new Date('2026-11-24T12:00:00Z') };

function inspect(tokenCreatedOn?: string, scimToken?: string) {
  return inspectTokenDate({ tokenCreatedOn, scimToken, recorded: {}, clock });
}

describe('the day on which the token was created', () => {
  it('is recorded when a person says it, and once', () => {
    expect(inspect('2026-03-02')).toMatchObject({
      state: 'Pending',
      changes: [
        'Record that the access token which Entra has was created on 2026-03-02.',
      ],
    });
    const facts = tokenDateFacts({
      tokenCreatedOn: '2026-03-02',
      recorded: {},
    });
    expect(facts).toEqual({ tokenCreatedAt: '2026-03-02T00:00:00.000Z' });
    const recorded = {
      tokenCreatedAt: { value: facts!.tokenCreatedAt!, by: 'ada', at: '' },
    };
    expect(
      inspectTokenDate({ tokenCreatedOn: '2026-03-02', recorded, clock }),
    ).toBeUndefined();
  });

  it('is nobody’s business when nobody says it, or a new token comes', () => {
    expect(inspect()).toBeUndefined();
    expect(inspect('2026-03-02', 'new token')).toBeUndefined();
  });

  it.each([
    ['2026-11-25', 'cannot have been created'],
    ['2026-02-30', 'cannot have been created'],
    ['2025-11-24', 'has ended by now'],
  ])('is refused when it is %s', (day, message) => {
    expect(inspect(day)).toMatchObject({
      state: 'Blocked',
      message: expect.stringContaining(message),
    });
  });
});
