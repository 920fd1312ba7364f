import { DateTime } from 'luxon';
import { findLogGap } from './findLogGap';

const now = DateTime.fromISO('2026-11-24T12:00:00Z', { zone: 'utc' });
/** Thirty days before. */
const oldest = '2026-10-25T12:00:00.000Z';

function gapAfter(
  lastReadAt: string | undefined,
  more: Partial<Parameters<typeof findLogGap>[0]> & {
    initialCycleAt?: string;
  } = {},
) {
  const { initialCycleAt, ...rest } = more;
  return findLogGap({
    lastReadAt,
    known: undefined,
    job: { status: { steadyStateFirstAchievedTime: initialCycleAt } },
    now,
    ...rest,
  });
}

describe('findLogGap', () => {
  it('finds none at the first look, and while what was missed is still shown', () => {
    expect(gapAfter(undefined)).toBeUndefined();
    expect(gapAfter('2026-10-26T12:00:00.000Z')).toBeUndefined();
    // By a clock that was ahead.
    expect(gapAfter('2027-10-26T12:00:00.000Z')).toBeUndefined();
  });

  it('lies between the last look and what Entra still shows', () => {
    const from = '2026-10-15T12:00:00.000Z';
    expect(gapAfter(from)).toEqual({ from, to: oldest });
    expect(gapAfter(from, { initialCycleAt: '0001-01-01T00:00:00Z' })).toEqual({
      from,
      to: oldest,
    });
    expect(gapAfter(from, { initialCycleAt: '2026-01-01T00:00:00Z' })).toEqual({
      from,
      to: oldest,
    });
  });

  it('counts for as long as the log is kept', () => {
    const known = (to: string) => ({ from: '2026-08-01T12:00:00.000Z', to });
    const kept = known('2026-09-26T12:00:00.000Z');
    const last = '2026-11-24T11:50:00.000Z';
    expect(gapAfter(last, { known: kept })).toEqual(kept);
    expect(
      gapAfter(last, { known: known('2026-09-24T12:00:00.000Z') }),
    ).toBeUndefined();
  });

  it('ends when an initial cycle has tried everybody since', () => {
    const from = '2026-10-15T12:00:00.000Z';
    expect(
      gapAfter(from, { initialCycleAt: '2026-11-01T00:00:00Z' }),
    ).toBeUndefined();
  });
});
