import { FailedAssignment } from '../../identityCenter/listAssignmentFailures';
import { SnapshotContext } from '../SnapshotContext';
import {
  AssignmentFailuresFacts,
  assignmentFailuresPart,
} from './assignmentFailures';

const noon = '2026-11-24T12:00:00.000Z';
const failed = (
  requestId: string,
  more: Partial<FailedAssignment> = {},
): FailedAssignment => ({
  requestId,
  accountId: '111111111111',
  permissionSetArn: 'arn:aws:sso:::permissionSet/ssoins-1/ps-1',
  principalType: 'USER',
  principalId: 'ada',
  failure: { kind: 'throttled' },
  failedAt: '2026-11-24T09:00:00.000Z',
  ...more,
});

/** AWS lists these, and describes some at a time. */
function cloudWith(listed: FailedAssignment[], atATime = 20) {
  const gone = new Set<string>();
  const made = new Set<string>();
  const list = jest.fn(async (_arn: string, { principalId }) =>
    made.has(principalId)
      ? listed.filter(each => each.principalId === principalId)
      : [],
  );
  const context = {
    clock: { now: () => new Date(noon) },
    identityCenter: {
      instances: {
        find: async () => ({
          Status: 'ACTIVE',
          InstanceArn: 'arn:aws:sso:::instance/ssoins-1',
          IdentityStoreId: 'd-1',
        }),
      },
      accountAssignments: {
        listFailures: async (_arn: string, known: readonly string[]) => {
          const described = listed
            .filter(({ requestId }) => !known.includes(requestId))
            .slice(0, atATime);
          return {
            requestIds: listed.map(({ requestId }) => requestId),
            lookedAt: described.map(({ requestId }) => requestId),
            described,
          };
        },
        list,
      },
      hasUser: async (_store: string, id: string) => !gone.has(id),
      groups: { has: async (_store: string, id: string) => !gone.has(id) },
      permissionSets: {
        get: async (_arn: string, arn: string) =>
          gone.has(arn) ? undefined : { arn, name: 'Set' },
      },
      accounts: {
        list: async () =>
          ['111111111111', '222222222222', '333333333333']
            .filter(id => !gone.has(id))
            .map(id => ({ id, name: id, active: true })),
      },
    },
  } as unknown as SnapshotContext;
  const look = (facts?: AssignmentFailuresFacts) =>
    assignmentFailuresPart.collect(
      context,
      facts && { facts, observedAt: noon },
    );
  return { look, made, gone, list };
}

describe('assignmentFailuresPart', () => {
  it('knows each assignment once, by its last failure and since the first', async () => {
    const { look, made } = cloudWith([
      failed('third', { failure: { kind: 'accountClosed' } }),
      failed('second', { failedAt: '2026-11-24T08:00:00.000Z' }),
      failed('other', { accountId: '222222222222' }),
      failed('first', { failedAt: '2026-11-24T07:00:00.000Z' }),
      failed('made', { principalId: 'alan' }),
    ]);
    made.add('alan');

    expect(await look()).toEqual({
      failures: [
        {
          ...failed('third', { failure: { kind: 'accountClosed' } }),
          failedAt: '2026-11-24T07:00:00.000Z',
          checkedAt: noon,
        },
        {
          ...failed('other', { accountId: '222222222222' }),
          checkedAt: noon,
        },
      ],
      settled: ['second', 'first', 'made'],
      unread: 0,
    });
  });

  it('goes on where the last look stopped, and keeps what that found', async () => {
    const people = ['ada', 'alan', 'grace', 'ken', 'tony'];
    const { look } = cloudWith(
      people.map(principalId => failed(principalId, { principalId })),
      2,
    );
    const first = await look();
    expect(first).toMatchObject({ unread: 3 });
    expect(assignmentFailuresPart.isDue?.(first)).toBe(true);
    const second = await look(first);
    const third = await look(second);
    expect([second, third].map(({ unread }) => unread)).toEqual([1, 0]);
    expect(third.failures.map(({ principalId }) => principalId)).toEqual(
      people,
    );
    expect(assignmentFailuresPart.isDue?.(third)).toBe(false);
  });

  it('tells no more of what was made, also when somebody takes it away later', async () => {
    const { look, made } = cloudWith([failed('one')]);
    const open = await look();
    expect(open.failures).toHaveLength(1);
    made.add('ada');
    const settled = await look(open);
    expect(settled).toEqual({ failures: [], settled: ['one'], unread: 0 });
    made.delete('ada');
    expect(await look(settled)).toEqual(settled);
  });

  it('asks again for some at a time', async () => {
    const { look, list } = cloudWith(
      Array.from({ length: 50 }, (_, index) =>
        failed(`request ${index}`, { principalId: `user ${index}` }),
      ),
      50,
    );
    const first = await look();
    expect(list).toHaveBeenCalledTimes(50);
    list.mockClear();
    expect((await look(first)).failures).toHaveLength(50);
    expect(list).toHaveBeenCalledTimes(20);
  });

  it.each([
    ['user', failed('one'), 'ada'],
    [
      'group',
      failed('one', { principalType: 'GROUP', principalId: 'all' }),
      'all',
    ],
    ['permission set', failed('one'), failed('one').permissionSetArn],
    ['account', failed('one'), '111111111111'],
  ])('tells no more of a %s that is gone', async (_, failure, id) => {
    const { look, gone } = cloudWith([failure]);
    const open = await look();
    expect(open.failures).toHaveLength(1);
    gone.add(id);
    expect(await look(open)).toEqual({
      failures: [],
      settled: ['one'],
      unread: 0,
    });
  });

  it('asks for what somebody has through groups, too', async () => {
    const { look, list } = cloudWith([failed('one')]);
    await look();
    expect(list.mock.calls[0]).toHaveLength(4);
    expect(list).toHaveBeenCalledWith(
      expect.anything(),
      expect.anything(),
      expect.anything(),
      { throughGroups: true },
    );
  });
});
