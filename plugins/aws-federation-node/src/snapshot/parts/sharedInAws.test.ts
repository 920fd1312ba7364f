import type { SnapshotContext } from '../SnapshotContext';
import { SharedUser } from './sharedUsers';
import { sharedInAws } from './sharedInAws';

const user = (kind: SharedUser['kind'], userId?: string): SharedUser => ({
  kind,
  userId,
  sourceIds: ['ada'],
});

function look(shared: SharedUser[], enabled: string[], isRead = true) {
  const asked: string[] = [];
  const identityCenter = {
    instances: {
      find: async () => ({
        Status: 'ACTIVE',
        InstanceArn: 'arn',
        IdentityStoreId: 'd-1',
      }),
    },
    hasUser: async (_: string, id: string) => {
      asked.push(id);
      return id !== 'gone';
    },
    hasEnabledUser: async (_: string, id: string) => {
      asked.push(id);
      if (!isRead) throw new Error('AWS does not answer.');
      return enabled.includes(id);
    },
  } as unknown as SnapshotContext['identityCenter'];
  return sharedInAws({ identityCenter }, shared).then(found => ({
    kinds: found.map(({ kind }) => kind),
    asked,
  }));
}

describe('sharedInAws', () => {
  it('believes AWS where a user was enabled by hand', async () => {
    expect(
      await look([user('lost', 'one'), user('lost', 'other')], ['other']),
    ).toEqual({ kinds: ['lost', 'leaving'], asked: ['one', 'other'] });
  });

  it('believes the log where AWS does not answer', async () => {
    const { kinds } = await look([user('lost', 'one')], ['one'], false);
    expect(kinds).toEqual(['lost']);
  });

  it('sees that one is gone, whatever the log tells', async () => {
    const shared = [user('leaving', 'gone'), user('leaving', 'there')];
    expect((await look(shared, [])).kinds).toEqual(['lost', 'leaving']);
  });

  it('asks of nobody else', async () => {
    const shared = [user('both', 'one'), user('lost'), user('leaving')];
    expect(await look(shared, ['one'])).toEqual({
      kinds: ['both', 'lost', 'leaving'],
      asked: [],
    });
  });
});
