import { SnapshotContext } from '../SnapshotContext';
import { provisionedSetsPart } from './provisionedSets';

function contextWith(options: { outdated: string[]; closed: string[] }) {
  const list = jest.fn(async () =>
    ['1', '2'].map(id => ({
      id,
      name: `Account ${id}`,
      active: !options.closed.includes(id),
    })),
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
        listArns: async () => ['arn:set'],
        listAccounts: async () => options.outdated,
        get: async () => ({ name: 'Audit' }),
      },
    },
  } as unknown as SnapshotContext;
  return { context, list };
}

describe('provisionedSetsPart', () => {
  it('tells of accounts with an older version, but for closed ones', async () => {
    const both = contextWith({ outdated: ['1', '2'], closed: ['2'] });
    expect(await provisionedSetsPart.collect(both.context)).toEqual({
      outdated: [{ name: 'Audit', accountIds: ['1'] }],
    });
    const onlyClosed = contextWith({ outdated: ['2'], closed: ['2'] });
    expect(await provisionedSetsPart.collect(onlyClosed.context)).toEqual({
      outdated: [],
    });
  });

  it('asks for the accounts only when something is outdated', async () => {
    const { context, list } = contextWith({ outdated: [], closed: [] });
    expect(await provisionedSetsPart.collect(context)).toEqual({
      outdated: [],
    });
    expect(list).not.toHaveBeenCalled();
  });
});
