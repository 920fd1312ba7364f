import { isInFuture } from './isInFuture';

describe('isInFuture', () => {
  it.each([
    ['2026-11-24T11:00:00.000Z', false],
    ['2026-11-24T12:04:00.000Z', false],
    ['2026-11-24T12:06:00.000Z', true],
  ])('of %s, at noon: %s', (time, expected) => {
    expect(isInFuture(time, new Date('2026-11-24T12:00:00Z'))).toBe(expected);
  });
});
