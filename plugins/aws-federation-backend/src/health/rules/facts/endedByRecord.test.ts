import { endedByRecord } from './endedByRecord';

describe('endedByRecord', () => {
  const end = '2026-11-20T00:00:00.000Z';
  const input = {
    recorded: {
      tokenCreatedAt: {
        value: '2025-11-20T00:00:00.000Z',
        by: 'user:default/ada',
        at: '2025-11-20T00:00:00.000Z',
      },
    },
    now: new Date('2026-11-24T12:00:00.000Z'),
  };

  it.each([
    ['was never seen to be accepted', undefined, end],
    ['was accepted before', '2026-11-19T00:00:00.000Z', end],
    // A person records the day, and the token has an hour.
    ['was accepted on the day of its end', '2026-11-20T15:00:00.000Z', end],
    ['was accepted long after', '2026-11-24T11:00:00.000Z', undefined],
  ])('tells the end of a token that %s', (_, acceptedAt, told) => {
    expect(endedByRecord({ acceptedAt }, input)).toBe(told);
  });
});
