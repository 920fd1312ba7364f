import { parseRetryAfter } from './parseRetryAfter';

describe('parseRetryAfter', () => {
  const now = new Date('2026-01-01T00:00:00Z');

  it.each([
    ['2.128', 2128],
    ['10', 10_000],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['soon', undefined],
    [null, undefined],
  ])('reads %j', (value, expected) => {
    expect(parseRetryAfter(value, now)).toBe(expected);
  });
});
