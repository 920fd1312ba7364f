import type {
  AppRoleAssignment,
  Group,
  User,
} from '@microsoft/microsoft-graph-types';
import { SnapshotContext } from '../SnapshotContext';
import { UsersFacts, usersPart } from './users';

const group = { principalType: 'Group', principalId: 'group' };
const user = { principalType: 'User', principalId: 'ada' };
const ada: User = { id: 'ada', accountEnabled: true };
const left: User = { id: 'left', accountEnabled: false };
const noon = '2026-11-24T12:00:00.000Z';

async function collect(options: {
  count?: { total: number; enabled: number; enabledProvisioned: number };
  assigned?: AppRoleAssignment[];
  members?: User[];
  nested?: Group[];
  user?: User;
  tenant?: User[];
  scope?: 'assigned' | 'all';
  assignmentRequired?: boolean;
  before?: UsersFacts;
  /** The department that the scoping filter wants. */
  department?: string;
  operator?: string;
}) {
  const {
    count = { total: 0, enabled: 0, enabledProvisioned: 0 },
    assigned = [group],
    scope = 'assigned',
    assignmentRequired = true,
    before,
    department,
    operator: operatorName = 'EQUALS',
  } = options;
  const clause = {
    sourceOperandName: 'department',
    operatorName,
    targetOperand: { values: [department] },
  };
  const mapping = {
    sourceObjectName: 'User',
    enabled: true,
    scope: department ? { groups: [{ clauses: [clause] }] } : null,
  };
  const list = jest.fn(async () => assigned);
  const facts = await usersPart.collect(
    {
      specification: {
        application: { displayName: 'AWS acme', appId: 'app' },
        provisioning: { scope },
      },
      recorded: {},
      clock: { now: () => new Date(noon) },
      identityCenter: {
        instances: { find: async () => ({ IdentityStoreId: 'd-1' }) },
        countUsers: async () => count,
      },
      entra: {
        applications: {
          list: async () => [
            { id: 'a', appId: 'app', displayName: 'AWS acme' },
          ],
        },
        servicePrincipals: {
          findByAppId: async () => ({
            id: 'sp',
            appRoleAssignmentRequired: assignmentRequired,
          }),
        },
        assignments: { list },
        synchronization: {
          getJob: async () => ({ id: 'job' }),
          getSchema: async () => ({
            synchronizationRules: [{ objectMappings: [mapping] }],
          }),
        },
        directory: {
          findUser: async () => options.user,
          async *eachUser() {
            yield* options.tenant ?? [];
          },
          async *eachMember() {
            yield* options.members ?? [];
          },
          listNestedGroups: async () => options.nested ?? [],
        },
      },
    } as unknown as SnapshotContext,
    before && { facts: before, observedAt: noon },
  );
  return { facts, list };
}

describe('usersPart', () => {
  it('looks for nobody in Entra while somebody from there is enabled in AWS', async () => {
    const count = { total: 9, enabled: 8, enabledProvisioned: 7 };
    const { facts, list } = await collect({ count });
    expect(facts).toEqual({ inAws: 9, enabled: 8, enabledProvisioned: 7 });
    expect(list).not.toHaveBeenCalled();
  });

  it.each<[string, boolean, Parameters<typeof collect>[0]]>([
    ['an enabled member of a group', true, { members: [left, ada] }],
    ['an enabled user', true, { assigned: [user], user: ada }],
    ['nobody in an empty group', false, { members: [] }],
    ['nobody who is disabled', false, { members: [left] }],
    ['nobody where nobody is assigned', false, { assigned: [], tenant: [ada] }],
    [
      'everybody in the tenant where nobody needs the application',
      true,
      { scope: 'all', assignmentRequired: false, tenant: [ada], assigned: [] },
    ],
    [
      'nobody without the application where it is needed',
      false,
      { scope: 'all', tenant: [ada], members: [] },
    ],
  ])('expects %s', async (_, somebody, options) => {
    const { facts } = await collect(options);
    expect(facts.expected).toEqual({ somebody });
  });

  it('names groups in groups where nobody else is there', async () => {
    const nested = [{ id: 'admins', displayName: 'admins' }];
    const { facts } = await collect({ members: [], nested });
    expect(facts.expected).toMatchObject({
      somebody: false,
      nestedGroups: { nested: 1, someNames: ['admins'] },
    });
    const some = await collect({ members: [ada], nested });
    expect(some.facts.expected).toEqual({ somebody: true });
  });

  it('keeps since when there is somebody, where there had been nobody', async () => {
    const before = { expected: { somebody: false } };
    const first = await collect({ members: [ada], before });
    expect(first.facts.expected).toEqual({ somebody: true, since: noon });
    const since = '2026-11-24T11:00:00.000Z';
    const second = await collect({
      members: [ada],
      before: { expected: { somebody: true, since } },
    });
    expect(second.facts.expected).toEqual({ somebody: true, since });
  });

  const grace: User = { ...ada, id: 'grace', department: 'Sales' };
  const alan: User = { ...ada, id: 'alan', department: null };

  it.each<[string, boolean | undefined, User[], string?]>([
    ['somebody of several', true, [alan, grace]],
    ['nobody', false, [alan, { ...left, department: 'Sales' }]],
    ['not known of one of them', undefined, [alan, ada]],
    ['somebody, whatever is not known', true, [ada, grace]],
    ['not known by its operator', undefined, [grace], 'SOUNDS LIKE'],
  ])('tells whom a scoping filter lets pass: %s', async (...row) => {
    const [, somebody, members, operator] = row;
    const department = 'Sales';
    const { facts } = await collect({ members, department, operator });
    const filter = 'department EQUALS "Sales"';
    expect(facts.expected).toEqual({
      somebody: true,
      ...(somebody !== undefined && {
        passing: { filter, somebody, since: noon },
      }),
    });
  });

  it('keeps since when a filter lets somebody pass', async () => {
    const since = '2026-11-24T11:00:00.000Z';
    const passing = {
      filter: 'department EQUALS "Sales"',
      somebody: true,
      since,
    };
    const before = { expected: { somebody: true, passing } };
    const people = { members: [grace], before };
    const same = await collect({ ...people, department: 'Sales' });
    expect(same.facts.expected).toEqual(before.expected);
    const other = await collect({ ...people, department: 'Research' });
    expect(other.facts.expected?.passing).toEqual({
      filter: 'department EQUALS "Research"',
      somebody: false,
      since: noon,
    });
    const none = await collect(people);
    expect(none.facts.expected).toEqual({ somebody: true });
  });

  it('does not take for disabled of whom Entra shows the id alone', async () => {
    await expect(collect({ members: [{ id: 'ada' }] })).rejects.toThrow(
      /does not tell who of them is enabled.*User\.Read\.All/,
    );
  });
});
