import { TestDatabases } from '@backstage/backend-test-utils';
import { EmbeddedDatabase } from '../__testUtils__/EmbeddedDatabase';
import { DatabaseFederationStore } from '../federations';
import { DatabaseLeaseStore } from './DatabaseLeaseStore';

const run = (task: string, since: string, expiresAt: string) => ({
  token: `${task} at ${since}`,
  holder: task,
  title: `A run, ${task}`,
  by: 'user:default/ada',
  since: `2026-11-24T${since}.000Z`,
  expiresAt: `2026-11-24T${expiresAt}.000Z`,
});

describe('DatabaseLeaseStore', () => {
  const server = EmbeddedDatabase.announce();
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  beforeAll(() => server.start(), 60_000);
  // After those of the databases, which need the server.
  afterAll(() => server.stop(), 60_000);

  describe.each(databases.eachSupportedId())('on %s', id => {
    let store: DatabaseLeaseStore;

    beforeEach(async () => {
      const knex = await databases.init(id);
      const database = { getClient: async () => knex };
      await DatabaseFederationStore.create({ database });
      store = await DatabaseLeaseStore.create({ database });
    });

    it('answers another holder with who has it', async () => {
      const first = run('one', '12:00:00', '12:02:00');
      await expect(store.take('acme', first)).resolves.toEqual(first);
      const second = run('two', '12:01:59', '12:04:00');
      await expect(store.take('acme', second)).resolves.toEqual(first);
      const other = run('two', '12:01:59', '12:04:00');
      await expect(store.take('labs', other)).resolves.toEqual(other);
    });

    it('gives it away when it has ended', async () => {
      const first = run('one', '12:00:00', '12:02:00');
      await store.take('acme', first);
      const second = run('two', '12:02:00', '12:04:00');
      await expect(store.take('acme', second)).resolves.toEqual(second);
      await expect(
        store.prolong('acme', { ...first, expiresAt: second.expiresAt }),
      ).resolves.toBeUndefined();
    });

    it('lets the same holder take it again, and the earlier token lose', async () => {
      const first = run('one', '12:00:00', '12:02:00');
      await store.take('acme', first);
      const again = run('one', '12:01:00', '12:03:00');
      await expect(store.take('acme', again)).resolves.toEqual({
        ...again,
        since: first.since,
      });
      await expect(store.prolong('acme', first)).resolves.toBeUndefined();
      // Somebody else who knows the task is somebody else.
      const copied = {
        ...run('one', '12:01:00', '12:03:00'),
        token: 'copied',
        by: 'user:default/eve',
      };
      expect((await store.take('acme', copied)).token).toBe(again.token);
    });

    it('prolongs, and releases only what is held', async () => {
      const first = run('one', '12:00:00', '12:02:00');
      await store.take('acme', first);
      const expiresAt = '2026-11-24T12:03:00.000Z';
      await expect(
        store.prolong('acme', { ...first, expiresAt }),
      ).resolves.toEqual({ ...first, expiresAt });
      const { holder, by } = first;
      for (const wrong of [
        { holder: 'two', by },
        { holder, by: 'user:default/eve' },
        { holder, by, token: 'an earlier one' },
      ]) {
        await expect(store.release('acme', wrong)).resolves.toBe(false);
      }
      await expect(store.release('acme', { holder, by })).resolves.toBe(true);
      const second = run('two', '12:01:00', '12:04:00');
      await expect(store.take('acme', second)).resolves.toEqual(second);
    });

    it('has one winner when many come at once', async () => {
      const runs = ['a', 'b', 'c', 'd', 'e'].map(task =>
        run(task, '12:00:00', '12:02:00'),
      );
      const answers = await Promise.all(
        runs.map(lease => store.take('acme', lease)),
      );
      expect(new Set(answers.map(({ token }) => token)).size).toBe(1);
    });
  });
});
