import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';
import { collect, Log, record } from './__testUtils__/readProvisioningLog';
import type { ProvisioningLogFacts } from './provisioningLog';

/** Ten records are read by one check. */
const pageSize = 2;

/** Hours and minutes of the day on which everything happens. */
const at = (time: string) => new Date(`2026-11-24T${time}:00.000Z`);
const iso = (time: string) => at(time).toISOString();

/** Of people who are sent, one a minute. */
function bulk(from: string, count: number): ProvisioningObjectSummary[] {
  return Array.from({ length: count }, (_, index) => {
    const time = new Date(at(from).getTime() + index * 60_000);
    return record(
      `bulk-${from}-${index}`,
      time.toISOString().slice(11, 16),
      'success',
    );
  });
}

/** Checks at these times, each with the records that there are by then. */
async function checks(
  log: Omit<Log, 'now'>,
  times: string[],
  start?: Partial<ProvisioningLogFacts>,
): Promise<ProvisioningLogFacts[]> {
  const all: ProvisioningLogFacts[] = [];
  let known: Partial<ProvisioningLogFacts> | undefined = start;
  let observedAt: string | undefined = iso('09:00');
  for (const time of times) {
    const { asked: _, ...facts } = await collect(
      {
        pageSize,
        ...log,
        now: at(time),
        records: log.records.filter(
          each => (each.activityDateTime ?? '') <= iso(time),
        ),
      },
      // As it comes back from the database.
      known && JSON.parse(JSON.stringify(known)),
      observedAt,
    );
    all.push(facts);
    [known, observedAt] = [facts, iso(time)];
  }
  return all;
}

const unsentOf = ({ unsent }: ProvisioningLogFacts) =>
  unsent.map(({ sourceId }) => sourceId);

describe('provisioningLogPart, with more records than one check reads', () => {
  it('goes on with the next checks, until it finds who failed before the newest of them', async () => {
    const records = [record('ada', '10:00'), ...bulk('10:01', 20)];
    const facts = await checks(
      { records },
      ['10:30', '10:40', '10:50', '11:00', '11:10', '11:20'],
      {},
    );
    expect(facts.map(({ complete }) => complete)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(facts[0].open).toEqual([
      { fromAt: iso('09:00'), untilAt: '2026-11-24T10:11:00.001Z' },
      { fromAt: iso('08:30'), untilAt: iso('09:00'), seen: true },
    ]);
    expect(facts.slice(0, 3).map(unsentOf)).toEqual([[], [], ['ada']]);
    expect(unsentOf(facts[5])).toEqual(['ada']);
    // Then nothing more has to be remembered of it.
    expect(facts[5].open).toBeUndefined();
    expect(facts[5].settledAt).toBeUndefined();
  });

  it('tells how many checks the rest takes at the pace of the last', async () => {
    const records = bulk('09:01', 45);
    const [first] = await checks({ records }, ['09:46'], {});
    // Ten minutes of 46 are read.
    expect(first).toMatchObject({ complete: false, countChecksLeft: 4 });
  });

  it('reads what is new before what is left', async () => {
    const records = [
      record('ada', '10:00'),
      ...bulk('10:01', 20),
      record('grace', '10:35'),
    ];
    const [first, second] = await checks({ records }, ['10:30', '10:40'], {});
    expect(unsentOf(first)).toEqual([]);
    expect(unsentOf(second)).toEqual(['grace']);
    expect(second.complete).toBe(false);
  });

  it('does not count an older failure of whom a newer record has settled', async () => {
    const records = [
      record('ada', '10:00'),
      record('grace', '10:00'),
      ...bulk('10:01', 15),
      record('ada', '10:20', 'success'),
      ...bulk('10:21', 5),
    ];
    const facts = await checks({ records }, ['10:30', '10:50', '11:10'], {});
    expect(facts.map(unsentOf)).toEqual([[], [], ['grace']]);
    expect(facts[2].complete).toBe(true);
    expect(JSON.stringify(facts[0].settledAt)).not.toContain('ada');
  });

  it('follows a failure back through the rest, no further than the last success', async () => {
    const since = async (...before: ProvisioningObjectSummary[]) => {
      const records = [
        ...before,
        ...bulk('10:02', 12),
        record('ada', '10:20'),
        ...bulk('10:21', 5),
      ];
      const facts = await checks({ records }, ['10:30', '10:50', '11:10'], {});
      expect(facts.map(unsentOf)).toEqual([['ada'], ['ada'], ['ada']]);
      expect(facts[2].unsent[0].observedAt).toBe(iso('10:20'));
      return facts[2].unsent[0].since;
    };
    expect(await since(record('ada', '10:00'))).toBe(iso('10:00'));
    expect(
      await since(record('ada', '10:00'), record('ada', '10:01', 'success')),
    ).toBe(iso('10:20'));
  });

  it('closes several such gaps, the newest first', async () => {
    const records = [
      record('ada', '09:30'),
      ...bulk('09:31', 20),
      record('grace', '10:05'),
      ...bulk('10:06', 20),
    ];
    const facts = await checks(
      { records },
      ['09:55', '10:26', '10:36', '10:46', '10:56', '11:06'],
      {},
    );
    expect(facts[1].open?.filter(({ seen }) => !seen)).toHaveLength(2);
    const found = facts.map(unsentOf);
    expect(found.findIndex(ids => ids.includes('grace'))).toBeLessThan(
      found.findIndex(ids => ids.includes('ada')),
    );
    expect(facts[5]).toMatchObject({ complete: true });
  });

  it('looks again for what came late, and says meanwhile that it was read', async () => {
    const records = bulk('10:01', 24);
    const [, second] = await checks({ records }, ['10:09', '10:15'], {});
    // Six were new.
    expect(second).toMatchObject({
      complete: true,
      open: [{ seen: true }],
    });
    const late = record('ada', '10:02');
    const { unsent, open } = await collect(
      { records: [...records.slice(0, 14), late], now: at('10:50') },
      second,
      iso('10:40'),
    );
    expect(unsent).toMatchObject([{ sourceId: 'ada' }]);
    expect(open).toBeUndefined();
  });

  it('reads the whole log again when it does not know what it has read', async () => {
    const records = [record('ada', '06:00'), ...bulk('10:01', 14)];
    const [first, second] = await checks({ records }, ['10:20', '10:40']);
    expect(first.open).toEqual([
      {
        fromAt: '2026-10-25T10:20:00.000Z',
        untilAt: '2026-11-24T10:05:00.001Z',
      },
    ]);
    expect(unsentOf(second)).toEqual(['ada']);
    // Of an earlier version, which did not remember where it had stopped.
    const [again] = await checks({ records: [records[0]] }, ['10:20'], {
      complete: false,
    });
    expect(unsentOf(again)).toEqual(['ada']);
    expect(again.complete).toBe(true);
  });

  it('tells what Entra drops before it is read', async () => {
    const open = [
      {
        fromAt: '2026-10-25T09:00:00.000Z',
        untilAt: '2026-10-30T00:00:00.000Z',
      },
    ];
    const known = { complete: false, open, settledAt: {} };
    const records = bulk('09:01', 20);
    const knownSince = '2026-09-01T00:00:00.000Z';
    const [first, second] = await checks(
      { records, knownSince },
      ['09:30', '09:40'],
      known,
    );
    expect(first.gap).toEqual({
      from: '2026-10-25T09:00:00.000Z',
      to: '2026-10-25T09:30:00.000Z',
    });
    expect(second.gap).toEqual({
      ...first.gap,
      to: '2026-10-25T09:40:00.000Z',
    });
    // Of an application that came to be known since nobody awaits it.
    const [late] = await checks(
      { records, knownSince: '2026-11-01T00:00:00.000Z' },
      ['09:30'],
      known,
    );
    expect(late.gap).toBeUndefined();
  });

  it('keeps what it has read when Entra does not answer for the rest', async () => {
    const records = [record('ada', '10:00'), ...bulk('10:01', 15)];
    const [first] = await checks({ records }, ['10:30'], {});
    const { asked, ...second } = await collect(
      {
        records: [...records, record('grace', '10:35')],
        pageSize,
        now: at('10:40'),
        refusedAfter: 1,
      },
      first,
      iso('10:30'),
    );
    expect(asked).toHaveLength(2);
    expect(unsentOf(second)).toEqual(['grace']);
    expect(second.complete).toBe(false);
    const third = await collect(
      { records, pageSize, now: at('11:10') },
      second,
      iso('10:40'),
    );
    expect(third.complete).toBe(true);
    expect(unsentOf(third).sort()).toEqual(['ada', 'grace']);
  });
});
