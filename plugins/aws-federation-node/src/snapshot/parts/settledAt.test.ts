import { record } from './__testUtils__/readProvisioningLog';
import { noteSettled, unsettled } from './settledAt';

const open = [
  {
    fromAt: '2026-11-24T08:00:00.000Z',
    untilAt: '2026-11-24T10:00:00.000Z',
  },
];

describe('what the log has settled', () => {
  it('leaves out what is older, of the same object', () => {
    const settledAt = noteSettled(
      [record('ada', '10:00', 'success')],
      {},
      open,
    );
    const records = [
      record('ada', '10:01'),
      record('ada', '10:00'),
      record('ada', '09:59'),
      record('grace', '09:00'),
    ];
    expect(unsettled(records, settledAt ?? {}).map(({ id }) => id)).toEqual([
      'ada-10:01',
      'ada-10:00',
      'grace-09:00',
    ]);
  });

  it('keeps the newest time of each, in whatever order, and no id', () => {
    const times = ['10:00', '10:05', '10:02'];
    const once = noteSettled(
      times.map(time => record('ada', time, 'success')),
      {},
      open,
    )!;
    expect(Object.values(once)).toEqual([
      Date.parse('2026-11-24T10:05:00.000Z'),
    ]);
    expect(JSON.stringify(once)).not.toContain('ada');
    expect(
      noteSettled([record('ada', '10:01', 'success')], once, open),
    ).toEqual(once);
  });

  it('forgets what nothing older is to be read of', () => {
    const old = [record('ada', '07:00', 'success')];
    expect(noteSettled(old, {}, open)).toEqual({});
    const settledAt = noteSettled(
      [record('ada', '09:00', 'success')],
      {},
      open,
    );
    expect(noteSettled([], settledAt!, [])).toEqual({});
  });

  it('gives up above 100,000 objects', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        record(String(index), '10:00', 'success'),
      );
    const [first, ...rest] = many(100_001);
    const full = noteSettled(rest, {}, open);
    expect(Object.keys(full!)).toHaveLength(100_000);
    expect(noteSettled([first], full!, open)).toBeUndefined();
  });
});
