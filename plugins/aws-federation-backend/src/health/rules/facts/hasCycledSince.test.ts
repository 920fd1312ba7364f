import { healthyFederation } from '../../../__testUtils__/healthyFederation';
import { hasCycledSince } from './hasCycledSince';

const cycle = (lastGoodCycleAt?: string, lastGoodCycleMinutes?: number) => ({
  ...healthyFederation().facts.job.job!,
  lastGoodCycleAt,
  lastGoodCycleMinutes,
});
const noon = '2026-11-24T12:00:00.000Z';

describe('hasCycledSince', () => {
  it('counts a cycle that began later', () => {
    expect(hasCycledSince(cycle('2026-11-24T12:20:00.000Z', 10), noon)).toBe(
      true,
    );
    expect(hasCycledSince(cycle('2026-11-24T12:20:00.000Z'), noon)).toBe(true);
  });

  it('does not count one that was under way, or none', () => {
    expect(hasCycledSince(cycle('2026-11-24T12:20:00.000Z', 30), noon)).toBe(
      false,
    );
    expect(hasCycledSince(cycle(), noon)).toBe(false);
    expect(hasCycledSince(undefined, noon)).toBe(false);
  });
});
