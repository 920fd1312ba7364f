import { LogStretch, orderStretches } from './logStretches';

const earliest = '2026-10-25T12:00:00.000Z';

/** From one hour of the day to another. */
function stretch(from: number, until: number, seen?: true): LogStretch {
  const at = (hour: number) =>
    new Date(Date.UTC(2026, 10, 24, hour)).toISOString();
  return { fromAt: at(from), untilAt: at(until), ...(seen && { seen }) };
}

describe('orderStretches', () => {
  it('puts what nobody has seen first, and of that the newest', () => {
    const [old, newer, late] = [
      stretch(1, 2),
      stretch(3, 4),
      stretch(5, 6, true),
    ];
    expect(orderStretches([late, old, newer], earliest)).toEqual([
      newer,
      old,
      late,
    ]);
  });

  it('makes one of those that overlap, and of no others', () => {
    expect(
      orderStretches(
        [stretch(1, 3), stretch(2, 4), stretch(4, 5), stretch(2, 6, true)],
        earliest,
      ),
    ).toEqual([stretch(1, 5), stretch(2, 6, true)]);
    // One that lies in another.
    expect(orderStretches([stretch(1, 5), stretch(2, 3)], earliest)).toEqual([
      stretch(1, 5),
    ]);
  });

  it('drops what Entra no longer has', () => {
    expect(orderStretches([stretch(1, 3)], stretch(2, 3).fromAt)).toEqual([
      stretch(2, 3),
    ]);
    expect(orderStretches([stretch(1, 3)], stretch(3, 4).fromAt)).toEqual([]);
  });

  it('keeps 50, and of more the oldest as one', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      stretch(2 * index, 2 * index + 1),
    );
    const ordered = orderStretches(many, earliest);
    expect(ordered).toHaveLength(50);
    expect(ordered.at(0)).toEqual(stretch(118, 119));
    expect(ordered.at(-1)).toEqual(stretch(0, 21));
  });
});
