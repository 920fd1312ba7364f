import { SnapshotContext } from '../SnapshotContext';
import { findReturned } from './findReturned';
import { UnsentObject } from './provisioningLog';

interface Entra {
  /** Enabled, by id; who is missing is deleted, and undefined is not shown. */
  people?: Record<string, boolean | undefined>;
  users?: string[];
  groups?: Record<string, string[]>;
  scope?: 'assigned' | 'all' | 'unknown';
  filter?: object;
  refuses?: boolean;
}

const filter = {
  groups: [
    {
      clauses: [
        {
          sourceOperandName: 'department',
          operatorName: 'EQUALS',
          targetOperand: { values: ['Research'] },
        },
      ],
    },
  ],
};

function held(
  sourceId: string,
  change: Partial<UnsentObject> = {},
): UnsentObject {
  return {
    sourceId,
    kind: 'user',
    outcome: 'held',
    cause: 'unknown',
    observedAt: '2026-11-24T08:00:00.000Z',
    since: '2026-11-24T08:00:00.000Z',
    ...change,
  };
}

async function look(entra: Entra, ...all: UnsentObject[]) {
  const { people = {}, users = [], groups = {}, scope = 'assigned' } = entra;
  const asked: string[] = [];
  const user = (id: string) => ({ id, accountEnabled: people[id] });
  const context = {
    recorded: {},
    entra: {
      directory: {
        findUser: async (id: string) => {
          asked.push(id);
          return id in people ? user(id) : undefined;
        },
        async *eachMember(id: string) {
          asked.push(id);
          yield* groups[id].map(user);
        },
      },
      synchronization: {
        getSchema: async () => ({
          synchronizationRules: [
            {
              objectMappings: [
                { sourceObjectName: 'User', scope: entra.filter },
              ],
            },
          ],
        }),
        getSecrets: async () => [
          {
            key: 'SyncAll',
            value: scope === 'unknown' ? '*' : String(scope === 'all'),
          },
        ],
      },
      assignments: {
        list: async () => {
          if (entra.refuses) throw new Error('Forbidden');
          return [
            ...users.map(id => ({ principalId: id, principalType: 'User' })),
            ...Object.keys(groups).map(id => ({
              principalId: id,
              principalType: 'Group',
            })),
          ];
        },
      },
    },
  } as unknown as SnapshotContext;
  const returned = await findReturned(context, {
    held: all,
    servicePrincipalId: 'sp',
    jobId: 'job',
  });
  return { ids: [...returned].map(({ sourceId }) => sourceId), asked };
}

describe('findReturned', () => {
  it('finds who has the application again, directly or by a group', async () => {
    const people = { ada: true, grace: true, alan: true };
    const entra = { people, users: ['ada'], groups: { devs: ['grace'] } };
    const all = [held('ada'), held('grace'), held('alan')];
    expect((await look(entra, ...all)).ids).toEqual(['ada', 'grace']);
    expect((await look({ ...entra, scope: 'unknown' }, ...all)).ids).toEqual([
      'ada',
      'grace',
    ]);
  });

  it('finds who is in the tenant, where everybody is sent', async () => {
    const entra: Entra = { people: { ada: true }, scope: 'all' };
    expect((await look(entra, held('ada'), held('grace'))).ids).toEqual([
      'ada',
    ]);
  });

  it.each<[string, Entra]>([
    ['who is disabled', { people: { ada: false }, users: ['ada'] }],
    [
      'of whom Entra does not tell',
      { people: { ada: undefined }, groups: { devs: ['ada'] } },
    ],
    ['whom a filter may keep out', { people: { ada: true }, filter }],
    ['who cannot be looked for', { people: { ada: true }, refuses: true }],
  ])('leaves out %s', async (_, entra) => {
    expect((await look({ users: ['ada'], ...entra }, held('ada'))).ids).toEqual(
      [],
    );
  });

  it('reads no groups for whom it has found, and nothing for groups', async () => {
    const entra = {
      people: { ada: true },
      users: ['ada'],
      groups: { devs: ['ada'], ops: ['ada'] },
    };
    expect((await look(entra, held('ada'))).asked).not.toContain('ops');
    const group = held('devs', { kind: 'group' });
    expect(await look(entra, group)).toEqual({ ids: [], asked: [] });
  });
});
