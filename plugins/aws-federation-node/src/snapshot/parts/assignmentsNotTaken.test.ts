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
  createdDateTime: '2026-11-24T11:00:00.000Z',
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
}) {
  const {
    unsent = [skipped],
    assignments = [assigned],
    findUser = async () => ({ id: 'ada', accountEnabled: true }),
  } = options;
  const list = jest.fn(async () => assignments);
  const context = {
    clock: { now: () => new Date(noon) },
    entra: { assignments: { list }, directory: { findUser } },
  } as unknown as SnapshotContext;
  return assignmentsNotTaken(context, 'sp', unsent).then(
    ({ unsent: found, undecided }) => ({ found, undecided, list }),
  );
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
    const still = await look({ unsent: [{ ...back, lookedAt: anHourAgo }] });
    expect(still).toMatchObject({
      found: [{ cause: 'assignmentNotTaken' }],
      undecided: [],
    });
  });

  it('asks nothing without such a record', async () => {
    const refused = { ...skipped, cause: 'namesEmpty' as const };
    const { found, list } = await look({ unsent: [refused] });
    expect(found).toEqual([refused]);
    expect(list).not.toHaveBeenCalled();
  });
});
