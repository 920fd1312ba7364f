import type { AppRoleAssignment, User } from '@microsoft/microsoft-graph-types';
import { CloudError } from '../../CloudError';
import { SnapshotContext } from '../SnapshotContext';
import { assignmentsNotTaken } from './assignmentsNotTaken';
import type { UnsentObject } from './provisioningLog';

const noon = '2026-11-24T12:00:00.000Z';
const skipped: UnsentObject = {
  sourceId: 'ada',
  kind: 'user',
  outcome: 'skipped',
  cause: 'notAssigned',
  observedAt: '2026-11-24T11:40:00.000Z',
  since: '2026-11-24T11:40:00.000Z',
};
const assigned: AppRoleAssignment = {
  principalId: 'ada',
  createdDateTime: '2026-11-24T10:30:00.000Z',
};

const refusal = new CloudError({
  cloud: 'Microsoft Graph',
  operation: 'GET /users/{id}',
  status: 403,
  what: 'Entra does not allow it',
  remedy: 'Grant User.Read.All.',
});

function look(options: {
  unsent?: UnsentObject[];
  assignments?: AppRoleAssignment[];
  findUser?: () => Promise<User | undefined>;
  members?: User[] | Error;
  lastCycleBegan?: string;
}) {
  const {
    unsent = [skipped],
    assignments = [assigned],
    findUser = async () => ({ id: 'ada', accountEnabled: true }),
    members = [],
    lastCycleBegan,
  } = options;
  const list = jest.fn(async () => assignments);
  async function* eachMember() {
    if (members instanceof Error) throw members;
    yield* members;
  }
  const context = {
    clock: { now: () => new Date(noon) },
    entra: { assignments: { list }, directory: { findUser, eachMember } },
  } as unknown as SnapshotContext;
  return assignmentsNotTaken(context, {
    servicePrincipalId: 'sp',
    unsent,
    lastCycleBegan,
  }).then(({ unsent: found, undecided }) => ({ found, undecided, list }));
}

describe('assignmentsNotTaken', () => {
  it('names whoever has the application and is held for not entitled', async () => {
    const { found } = await look({});
    expect(found).toEqual([
      { ...skipped, cause: 'assignmentNotTaken', lookedAt: noon },
    ]);
    expect((await look({ unsent: found })).found).toEqual(found);
  });

  it.each<[string, Parameters<typeof look>[0]]>([
    ['has lost the application', { assignments: [] }],
    [
      'got it after Entra had looked',
      {
        assignments: [
          { ...assigned, createdDateTime: '2026-11-24T11:41:00.000Z' },
        ],
      },
    ],
    [
      'is disabled',
      { findUser: async () => ({ id: 'ada', accountEnabled: false }) },
    ],
    ['is gone', { findUser: async () => undefined }],
    ['may not be read', { findUser: async () => Promise.reject(refusal) }],
  ])('says nothing of whoever %s', async (_, options) => {
    expect((await look(options)).found).toEqual([]);
  });

  it('fails where somebody cannot be read now, so that the next check reads on', async () => {
    const findUser = async () => Promise.reject(new Error('Busy.'));
    await expect(look({ findUser })).rejects.toThrow('Busy.');
  });

  it('keeps whom it has named while they may not be read', async () => {
    const known = { ...skipped, cause: 'assignmentNotTaken' as const };
    const { found } = await look({
      unsent: [known],
      findUser: async () => Promise.reject(refusal),
    });
    expect(found).toEqual([{ ...known, lookedAt: noon }]);
  });

  it('looks up twenty in one check, the others in later ones, and forgets nobody', async () => {
    const people = Array.from({ length: 25 }, (_, index) => ({
      ...skipped,
      sourceId: `person ${index}`,
    }));
    const assignments = people.map(({ sourceId }) => ({
      ...assigned,
      principalId: sourceId,
    }));
    const first = await look({ unsent: people, assignments });
    expect(first.found).toHaveLength(20);
    expect(first.undecided).toHaveLength(5);
    const second = await look({
      unsent: [...first.found, ...first.undecided],
      assignments,
    });
    expect(second.undecided).toEqual([]);
    expect(new Set(second.found.map(({ sourceId }) => sourceId)).size).toBe(25);
  });

  it('names whoever is enabled again, and looks now and then', async () => {
    const disabled = async () => ({ id: 'ada', accountEnabled: false });
    const { undecided } = await look({ findUser: disabled });
    expect(undecided).toEqual([{ ...skipped, lookedAt: noon }]);
    const lookedAt = (time: string) => [{ ...skipped, lookedAt: time }];
    const soon = await look({ unsent: lookedAt('2026-11-24T11:00:00.000Z') });
    expect(soon).toMatchObject({ found: [], undecided: [{ sourceId: 'ada' }] });
    const later = await look({ unsent: lookedAt('2026-11-24T06:00:00.000Z') });
    const back = { ...skipped, lookedAt: noon, backAt: noon };
    expect(later).toMatchObject({ found: [], undecided: [back] });
    const anHourAgo = '2026-11-24T11:00:00.000Z';
    const waiting = [{ ...back, lookedAt: anHourAgo, backAt: anHourAgo }];
    const untried = await look({ unsent: waiting });
    expect(untried).toMatchObject({
      found: [],
      undecided: waiting.map(({ sourceId }) => ({ sourceId })),
    });
    const still = await look({
      unsent: waiting,
      lastCycleBegan: '2026-11-24T11:20:00.000Z',
    });
    expect(still).toMatchObject({
      found: [{ cause: 'assignmentNotTaken' }],
      undecided: [],
    });
  });

  it('waits for a cycle where the application was given after Entra had looked', async () => {
    const later = [
      { ...assigned, createdDateTime: '2026-11-24T11:41:00.000Z' },
    ];
    const { undecided } = await look({ assignments: later });
    expect(undecided).toEqual([{ ...skipped, lookedAt: noon, backAt: noon }]);
    const anHourAgo = '2026-11-24T11:00:00.000Z';
    const waiting = {
      ...skipped,
      observedAt: '2026-11-24T10:00:00.000Z',
      lookedAt: anHourAgo,
      backAt: anHourAgo,
    };
    const lastCycleBegan = '2026-11-24T11:50:00.000Z';
    // It was given anew since she waits.
    const anew = await look({
      unsent: [waiting],
      assignments: later,
      lastCycleBegan,
    });
    expect(anew).toMatchObject({ found: [], undecided: [{ backAt: noon }] });
  });

  it('goes by the newest of several assignments, which may mend the others', async () => {
    const newer = { ...assigned, createdDateTime: '2026-11-24T11:50:00.000Z' };
    for (const assignments of [
      [assigned, newer],
      [newer, assigned],
    ]) {
      const { found, undecided } = await look({ assignments });
      expect(found).toEqual([]);
      expect(undecided).toMatchObject([{ backAt: noon }]);
    }
  });

  describe('of members of a group', () => {
    const ofGroup: AppRoleAssignment[] = [
      { ...assigned, principalId: 'explorers', principalType: 'Group' },
    ];
    const members = [{ id: 'ada', accountEnabled: true }];
    const anHourAgo = '2026-11-24T11:00:00.000Z';
    const seen = { ...skipped, lookedAt: anHourAgo, backAt: anHourAgo };
    const assignments = [
      { ...ofGroup[0], createdDateTime: '2026-11-20T11:00:00.000Z' },
    ];
    const lastCycleBegan = '2026-11-24T11:20:00.000Z';

    it('names whom a cycle has not sent since she was seen there', async () => {
      const first = await look({ assignments, members, lastCycleBegan });
      expect(first.found).toEqual([]);
      expect(first.undecided).toEqual([
        { ...skipped, lookedAt: noon, backAt: noon },
      ]);
      const second = await look({
        unsent: [seen],
        assignments,
        members,
        lastCycleBegan,
      });
      expect(second.found).toEqual([
        {
          ...skipped,
          cause: 'assignmentNotTaken',
          lookedAt: noon,
          backAt: anHourAgo,
        },
      ]);
      const third = await look({ unsent: second.found, assignments, members });
      expect(third.found).toEqual(second.found);
    });

    it('begins anew with a new assignment of the group', async () => {
      const unsent = [{ ...seen, cause: 'assignmentNotTaken' as const }];
      const anew = [
        { ...ofGroup[0], createdDateTime: '2026-11-24T11:10:00.000Z' },
      ];
      const { found, undecided } = await look({
        unsent,
        assignments: anew,
        members,
        lastCycleBegan,
      });
      expect(found).toEqual([]);
      expect(undecided).toEqual([{ ...skipped, lookedAt: noon, backAt: noon }]);
    });

    it('begins anew where the newest of her groups was assigned last', async () => {
      const unsent = [{ ...seen, cause: 'assignmentNotTaken' as const }];
      const newer = '2026-11-24T11:10:00.000Z';
      for (const both of [
        [...assignments, { ...ofGroup[0], createdDateTime: newer }],
        [{ ...ofGroup[0], createdDateTime: newer }, ...assignments],
      ]) {
        const { found } = await look({ unsent, assignments: both, members });
        expect(found).toEqual([]);
      }
    });

    it('says nothing of those beyond five thousand', async () => {
      const crowd = Array.from({ length: 5_000 }, (_, index) => ({
        id: `member ${index}`,
        accountEnabled: true,
      }));
      const unsent = [seen];
      const told = async (all: User[]) =>
        look({ unsent, assignments, members: all, lastCycleBegan });
      expect((await told([...crowd.slice(1), ...members])).found).toHaveLength(
        1,
      );
      expect(await told([...crowd, ...members])).toMatchObject({
        found: [],
        undecided: [],
      });
    });

    it.each<[string, User[], UnsentObject[]]>([
      ['left the group', [], []],
      [
        'is disabled',
        [{ id: 'ada', accountEnabled: false }],
        [{ ...skipped, lookedAt: noon }],
      ],
    ])('says nothing of whoever %s', async (_, those, undecided) => {
      expect(
        await look({
          unsent: [seen],
          assignments,
          members: those,
          lastCycleBegan,
        }),
      ).toMatchObject({ found: [], undecided });
    });

    it('keeps whom it has named while members may not be read', async () => {
      const known = { ...seen, cause: 'assignmentNotTaken' as const };
      const { found } = await look({
        unsent: [known, { ...skipped, sourceId: 'new' }],
        assignments,
        members: refusal,
      });
      expect(found).toEqual([known]);
    });
  });

  it('names a group that Entra holds for not entitled, too', async () => {
    const group = { ...skipped, kind: 'group' as const, sourceId: 'explorers' };
    const { found } = await look({
      unsent: [group],
      assignments: [{ ...assigned, principalId: 'explorers' }],
    });
    expect(found).toMatchObject([{ cause: 'assignmentNotTaken' }]);
  });

  it('asks nothing without such a record', async () => {
    const refused = { ...skipped, cause: 'namesEmpty' as const };
    const { found, list } = await look({ unsent: [refused] });
    expect(found).toEqual([refused]);
    expect(list).not.toHaveBeenCalled();
  });
});
