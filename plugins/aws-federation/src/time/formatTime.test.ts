import { DateTime } from 'luxon';
import { formatClock, formatLength, formatSince } from './formatTime';

const now = DateTime.fromISO('2026-11-28T12:00:00');
const day = 86_400;

describe('formatTime', () => {
  it.each([
    [40, '40 s'],
    [600, '10 min'],
    [5 * 3600, '5 h'],
    [2 * day, '2 days'],
    [13 * day, '13 days'],
    [14 * day, '2 weeks'],
    [59 * day, '8 weeks'],
    [60 * day, '2 months'],
    [800 * day, '2 years'],
  ])('says %s seconds in one unit', (seconds, words) => {
    expect(formatLength(seconds)).toBe(words);
  });

  it('says since when, and for how long', () => {
    expect(formatSince({ iso: '2026-11-14T09:20:00', now })).toBe(
      '14 Nov, 09:20 (2 weeks)',
    );
    expect(formatSince({ iso: '2026-11-28T11:59:50', now })).toBe(
      '28 Nov, 11:59 (just now)',
    );
  });

  it('leaves out the day of what is today', () => {
    expect(formatClock({ iso: '2026-11-28T09:20:00', now })).toBe('09:20');
    expect(formatClock({ iso: '2026-11-27T09:20:00', now })).toBe(
      '27 Nov, 09:20',
    );
  });
});
