import { DateTime } from 'luxon';
import { SnapshotContext } from '../SnapshotContext';
import { forgetOnEvidence } from './forgetOnEvidence';
import { UnsentObject } from './provisioningLog';

const noon = '2026-11-24T12:00:00.000Z';
const yesterday = '2026-11-23T11:00:00.000Z';
const halfAnHourAgo = '2026-11-24T11:30:00.000Z';
const twoHoursAgo = '2026-11-24T10:00:00.000Z';

function unsent(change: Partial<UnsentObject> = {}): UnsentObject {
  return {
    sourceId: 'ada',
    kind: 'user',
    outcome: 'skipped',
    cause: 'matchingAttributeMissing',
    observedAt: '2026-10-01T08:00:00.000Z',
    since: '2026-10-01T08:00:00.000Z',
    ...change,
  };
}

interface Entra {
  /** In the directory. */
  there?: string[];
  /** Who has the application: ids, and groups with their members. */
  users?: string[];
  groups?: Record<string, string[]>;
  scope?: 'assigned' | 'all' | 'unknown';
  refuses?: boolean;
  goodCycle?: string;
}

async function look(entra: Entra, ...known: UnsentObject[]) {
  const { there = [], users = [], groups = {}, scope = 'assigned' } = entra;
  const asked: string[] = [];
  const find = async (id: string) => {
    asked.push(id);
    if (entra.refuses) throw new Error('Forbidden');
    return there.includes(id) ? { id, accountEnabled: true } : undefined;
  };
  const context = {
    recorded: {},
    entra: {
      directory: {
        findUser: find,
        findGroups: async (id: string) => {
          const group = await find(id);
          return group ? [group] : [];
        },
        async *eachMember(id: string) {
          yield* groups[id].map(member => ({ id: member }));
        },
      },
      synchronization: {
        getSecrets: async () =>
          scope === 'unknown'
            ? [{ key: 'SyncAll', value: '*' }]
            : [{ key: 'SyncAll', value: String(scope === 'all') }],
        getSchema: async () => ({}),
      },
      assignments: {
        list: async () => [
          ...users.map(id => ({ principalId: id, principalType: 'User' })),
          ...Object.keys(groups).map(id => ({
            principalId: id,
            principalType: 'Group',
          })),
        ],
      },
    },
  } as unknown as SnapshotContext;
  const all = await forgetOnEvidence(context, {
    unsent: known,
    servicePrincipalId: 'sp',
    job: {
      id: 'job',
      status: entra.goodCycle
        ? { lastSuccessfulExecution: { timeEnded: entra.goodCycle } }
        : undefined,
    },
    now: DateTime.fromISO(noon, { zone: 'utc' }),
  });
  const kept = all.filter(({ gone }) => !gone);
  return { kept, gone: all.filter(each => each.gone), asked };
}

const seenAbsent = { lookedAt: twoHoursAgo, absentAt: twoHoursAgo };

describe('forgetOnEvidence', () => {
  it('keeps whom Entra still has to send, however long ago it was logged', async () => {
    for (const entra of [
      { there: ['ada'], users: ['ada'] },
      { there: ['ada'], groups: { devs: ['grace', 'ada'] } },
      { there: ['ada'], scope: 'all' },
      { there: ['ada'], scope: 'unknown' },
      { refuses: true },
    ] as const) {
      const { kept } = await look(entra as Entra, unsent(seenAbsent));
      expect(kept).toEqual([unsent({ lookedAt: noon })]);
    }
  });

  it.each<[string, Entra]>([
    ['who is deleted', { users: ['ada'] }],
    ['who lost the application', { there: ['ada'], groups: { devs: [] } }],
  ])('forgets %s, at the second look', async (_, entra) => {
    const first = (await look(entra, unsent())).kept;
    expect(first).toEqual([unsent({ lookedAt: noon, absentAt: noon })]);
    expect((await look(entra, ...first)).asked).toEqual([]);
    expect((await look(entra, unsent(seenAbsent))).kept).toEqual([]);
    const group = unsent({ ...seenAbsent, kind: 'group' });
    expect((await look(entra, group)).kept).toEqual([]);
  });

  it('looks for a month whether whoever has left is back, and tells her again', async () => {
    const left = unsent({
      ...seenAbsent,
      observedAt: yesterday,
      lookedAt: '2026-11-24T06:00:00.000Z',
      gone: true,
    });
    expect((await look({}, left)).gone).toEqual([{ ...left, lookedAt: noon }]);
    const back: Entra = { there: ['ada'], users: ['ada'] };
    const first = { ...left, lookedAt: noon, backAt: noon };
    expect((await look(back, left)).gone).toEqual([first]);
    expect((await look(back, first)).asked).toEqual([]);
    const second = { ...first, lookedAt: twoHoursAgo };
    expect((await look(back, second)).kept).toEqual([
      unsent({ observedAt: yesterday, lookedAt: noon }),
    ]);
    const lately = { ...left, lookedAt: twoHoursAgo };
    expect((await look(back, lately)).asked).toEqual([]);
    const old = { ...left, observedAt: '2026-10-01T08:00:00.000Z' };
    expect(await look({}, old)).toMatchObject({ kept: [], gone: [] });
  });

  it('keeps for a month whom AWS may have', async () => {
    const changed = unsent({
      write: 'change',
      observedAt: '2026-11-20T08:00:00.000Z',
      lookedAt: yesterday,
      absentAt: yesterday,
    });
    expect((await look({}, changed)).kept).toEqual([
      { ...changed, lookedAt: noon },
    ]);
    const old = { ...changed, observedAt: '2026-10-20T08:00:00.000Z' };
    expect((await look({}, old)).kept).toEqual([]);
  });

  it('looks for few at a time, each once a day, longest not seen first', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      unsent({ sourceId: String(index), lookedAt: yesterday }),
    );
    const { asked } = await look(
      {},
      ...many,
      unsent({ sourceId: 'new', observedAt: halfAnHourAgo }),
      unsent({ sourceId: 'seen', lookedAt: twoHoursAgo }),
      unsent({ sourceId: 'never seen' }),
      unsent({ sourceId: 'held', outcome: 'held' }),
    );
    expect(asked).toHaveLength(10);
    expect(asked[0]).toBe('never seen');
  });

  describe('while Entra may still try again', () => {
    const failed = (change: Partial<UnsentObject> = {}) =>
      unsent({ outcome: 'failed', observedAt: twoHoursAgo, ...change });

    it('forgets who has left, at the second look ten minutes later', async () => {
      const entra: Entra = { there: ['ada'] };
      const [left] = (await look(entra, failed())).kept;
      expect(left).toEqual(failed({ lookedAt: noon, absentAt: noon }));
      const absentSince = (time: string) =>
        failed({ lookedAt: time, absentAt: time });
      const early = absentSince('2026-11-24T11:51:00.000Z');
      expect((await look(entra, early)).kept).toEqual([early]);
      const before = absentSince('2026-11-24T11:50:00.000Z');
      expect((await look(entra, before)).kept).toEqual([]);
    });

    it('looks every hour for whom it has found', async () => {
      const entra: Entra = { there: ['ada'], users: ['ada'] };
      const asked = async (known: UnsentObject) =>
        (await look(entra, known)).asked;
      expect(await asked(failed({ lookedAt: twoHoursAgo }))).toEqual(['ada']);
      expect(await asked(failed({ lookedAt: halfAnHourAgo }))).toEqual([]);
      const { kept } = await look(entra, failed());
      expect(kept).toEqual([failed({ lookedAt: noon })]);
    });

    it('does not look for whom AWS may have, nor for whom the last cycle tried', async () => {
      const { asked } = await look(
        {},
        failed({ write: 'change' }),
        failed({ write: 'delete' }),
        failed({ observedAt: halfAnHourAgo }),
      );
      expect(asked).toEqual([]);
    });
  });

  it('looks again for whom a clock that was ahead has looked', async () => {
    const ahead = '2026-11-24T18:00:00.000Z';
    const { kept } = await look(
      {},
      unsent({ lookedAt: ahead, absentAt: ahead }),
    );
    expect(kept).toEqual([unsent({ lookedAt: noon, absentAt: noon })]);
  });

  it('does not take a group for left that is too large to be read', async () => {
    const groups = {
      large: Array.from({ length: 5001 }, (_, index) => String(index)),
    };
    const { kept } = await look({ there: ['ada'], groups }, unsent(seenAbsent));
    expect(kept).toEqual([unsent({ lookedAt: noon })]);
  });

  it('forgets whose deletion is held and who is in scope again an hour later', async () => {
    const back: Entra = { there: ['ada'], users: ['ada'] };
    const held = unsent({ outcome: 'held', observedAt: twoHoursAgo });
    expect((await look(back, held)).kept).toEqual([]);
    expect((await look({ there: ['ada'] }, held)).kept).toEqual([held]);
    const recent = { ...held, observedAt: halfAnHourAgo };
    expect((await look(back, recent)).kept).toEqual([recent]);
  });

  it('forgets what a good cycle has settled since', async () => {
    const held = unsent({ outcome: 'held', observedAt: yesterday });
    const refused = unsent({ cause: 'credentials', observedAt: yesterday });
    expect(
      (await look({ goodCycle: twoHoursAgo }, held, refused)).kept,
    ).toEqual([]);
    const before = '2026-11-22T10:00:00.000Z';
    expect((await look({ goodCycle: before }, held)).kept).toEqual([held]);
  });
});
