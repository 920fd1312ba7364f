import { SnapshotContext } from '../SnapshotContext';
import { ProvisionedSetsFacts, provisionedSetsPart } from './provisionedSets';

/** @param options.outdated - accounts by the ARN of the set that they have as it was */
function contextWith(options: {
  arns?: string[];
  outdated: Record<string, string[]>;
  closed?: string[];
}) {
  const { arns = ['arn:set/ps-1'], closed = [] } = options;
  const list = jest.fn(async () =>
    ['1', '2'].map(id => ({
      id,
      name: `Account ${id}`,
      active: !closed.includes(id),
    })),
  );
  const listAccounts = jest.fn(
    async (_arn: string, arn: string) => options.outdated[arn] ?? [],
  );
  const context = {
    identityCenter: {
      accounts: { list },
      instances: {
        find: async () => ({
          Status: 'ACTIVE',
          InstanceArn: 'arn:aws:sso:::instance/ssoins-1',
          IdentityStoreId: 'd-1',
        }),
      },
      permissionSets: {
        listArns: async () => [...arns],
        listAccounts,
        get: async () => ({ name: 'Audit' }),
      },
    },
  } as unknown as SnapshotContext;
  const look = (facts?: ProvisionedSetsFacts) =>
    provisionedSetsPart.collect(
      context,
      facts && { facts, observedAt: '2026-11-24T12:00:00.000Z' },
    );
  return { look, list, listAccounts, arns };
}

const many = Array.from(
  { length: 50 },
  (_, index) => `arn:set/ps-${String(index).padStart(2, '0')}`,
);

describe('provisionedSetsPart', () => {
  it('tells of accounts with an older version, but for closed ones', async () => {
    const both = contextWith({
      outdated: { 'arn:set/ps-1': ['1', '2'] },
      closed: ['2'],
    });
    expect(await both.look()).toEqual({
      outdated: [{ arn: 'arn:set/ps-1', name: 'Audit', accountIds: ['1'] }],
      sets: 1,
      lookedAt: ['ps-1'],
    });
    const onlyClosed = contextWith({
      outdated: { 'arn:set/ps-1': ['2'] },
      closed: ['2'],
    });
    expect(await onlyClosed.look()).toMatchObject({ outdated: [] });
  });

  it('asks for the accounts only when something is outdated', async () => {
    const { look, list } = contextWith({ outdated: {} });
    expect(await look()).toMatchObject({ outdated: [] });
    expect(list).not.toHaveBeenCalled();
  });

  it('goes on where the last look stopped, and keeps what that found', async () => {
    const outdated: Record<string, string[]> = {
      [many[3]]: ['1'],
      [many[45]]: ['2'],
    };
    const { look, listAccounts } = contextWith({ arns: many, outdated });
    const first = await look();
    expect(first).toMatchObject({ sets: 50, outdated: [{ arn: many[3] }] });
    expect(first.lookedAt).toHaveLength(20);
    const second = await look(first);
    // Twenty more, and the one that was outdated.
    expect(listAccounts).toHaveBeenCalledTimes(20 + 21);
    const third = await look(second);
    expect(third.lookedAt).toHaveLength(50);
    expect(third.outdated.map(({ arn }) => arn)).toEqual([many[45], many[3]]);
    const isDue = [first, second, third].map(provisionedSetsPart.isDue!);
    expect(isDue).toEqual([true, true, false]);

    delete outdated[many[3]];
    // It begins anew, and sees at once what was mended.
    const fourth = await look(third);
    expect(fourth.outdated.map(({ arn }) => arn)).toEqual([many[45]]);
    expect(fourth.lookedAt).toHaveLength(50);
    expect(provisionedSetsPart.isDue?.(fourth)).toBe(true);
  });

  it('looks first at sets at which nobody has looked, and forgets those that are gone', async () => {
    const { look, arns } = contextWith({
      arns: many.slice(1),
      outdated: { [many[1]]: ['1'], [many[0]]: ['1'] },
    });
    const first = await look();
    arns.unshift(many[0]);
    const second = await look(first);
    expect(second.outdated.map(({ arn }) => arn)).toEqual([many[0], many[1]]);
    arns.splice(0, 2);
    expect((await look(second)).outdated).toEqual([]);
  });
});
