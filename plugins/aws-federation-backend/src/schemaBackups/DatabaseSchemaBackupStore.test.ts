import { TestDatabases } from '@backstage/backend-test-utils';
import { EmbeddedDatabase } from '../__testUtils__/EmbeddedDatabase';
import { DatabaseFederationStore } from '../federations';
import { DatabaseSchemaBackupStore } from './DatabaseSchemaBackupStore';

const backup = (minute: number, schema: object) => ({
  id: `backup-${minute}`,
  jobId: 'job',
  takenAt: `2026-11-27T12:${String(minute).padStart(2, '0')}:00.000Z`,
  takenBy: 'user:default/ada',
  schema: { ...schema },
});

describe('DatabaseSchemaBackupStore', () => {
  const server = EmbeddedDatabase.announce();
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  beforeAll(() => server.start(), 60_000);
  // After those of the databases, which need the server.
  afterAll(() => server.stop(), 60_000);

  describe.each(databases.eachSupportedId())('on %s', id => {
    let store: DatabaseSchemaBackupStore;
    let federations: DatabaseFederationStore;

    beforeEach(async () => {
      const knex = await databases.init(id);
      const database = { getClient: async () => knex };
      federations = await DatabaseFederationStore.create({ database });
      store = await DatabaseSchemaBackupStore.create({ database });
    });

    const ids = async () =>
      (await store.list('acme')).map(({ id: found }) => found);

    it('keeps a whole schema of half a megabyte', async () => {
      const schema = {
        directories: Array.from({ length: 5000 }, (_, index) => ({
          name: `attribute ${index}`,
          description: 'ä'.repeat(40),
        })),
      };
      const kept = await store.keep('acme', backup(1, schema));
      expect(kept).toEqual({
        id: 'backup-1',
        jobId: 'job',
        takenAt: '2026-11-27T12:01:00.000Z',
        takenBy: 'user:default/ada',
      });
      await expect(store.read('acme', 'backup-1')).resolves.toEqual(
        backup(1, schema),
      );
      await expect(store.read('labs', 'backup-1')).resolves.toBeUndefined();
    });

    it('keeps the same schema once, and one that came back again', async () => {
      await store.keep('acme', backup(1, { is: 'a' }));
      const same = await store.keep('acme', backup(2, { is: 'a' }));
      expect(same.id).toBe('backup-1');
      await store.keep('acme', backup(3, { is: 'b' }));
      await store.keep('acme', backup(4, { is: 'a' }));
      expect(await ids()).toEqual(['backup-1', 'backup-3', 'backup-4']);
    });

    it('keeps the first and the newest nine', async () => {
      for (let minute = 1; minute <= 12; minute++) {
        await store.keep('acme', backup(minute, { minute }));
      }
      expect(await ids()).toEqual(
        [1, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(minute => `backup-${minute}`),
      );
    });

    it('forgets them with the federation', async () => {
      await store.keep('acme', backup(1, {}));
      await federations.forget('acme');
      expect(await ids()).toEqual([]);
    });
  });
});
