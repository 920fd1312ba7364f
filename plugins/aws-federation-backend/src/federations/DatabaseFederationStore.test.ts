import { TestDatabases } from '@backstage/backend-test-utils';
import { EmbeddedDatabase } from '../__testUtils__/EmbeddedDatabase';
import { healthyFederation } from '../__testUtils__/healthyFederation';
import { DatabaseFederationStore } from './DatabaseFederationStore';

describe('DatabaseFederationStore', () => {
  const server = EmbeddedDatabase.announce();
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const { specification } = healthyFederation().input;
  const saved = { by: 'user:default/ada', at: '2026-11-24T12:00:00.000Z' };

  beforeAll(() => server.start(), 60_000);
  // After those of the databases, which need the server.
  afterAll(() => server.stop(), 60_000);

  describe.each(databases.eachSupportedId())('on %s', id => {
    let store: DatabaseFederationStore;

    beforeEach(async () => {
      const knex = await databases.init(id);
      store = await DatabaseFederationStore.create({
        database: { getClient: async () => knex },
      });
    });

    it('has version 0 before anything is saved', async () => {
      await expect(store.read('acme')).resolves.toEqual({
        organization: 'acme',
        version: 0,
        specification: undefined,
        recorded: {},
      });
    });

    it('gives each changed specification the next version', async () => {
      await store.saveSpecification('acme', {
        ...saved,
        version: 0,
        specification,
      });
      const changed = { ...specification, saml: undefined };
      const second = await store.saveSpecification('acme', {
        ...saved,
        version: 1,
        specification: changed,
      });
      expect(second.version).toBe(2);
      expect(second.specification).toEqual(changed);
    });

    it('tells the SCIM endpoints of those that have one', async () => {
      const save = (organization: string, scimEndpoint?: string) =>
        store.saveSpecification(organization, {
          ...saved,
          version: 0,
          specification: {
            ...specification,
            provisioning: { ...specification.provisioning, scimEndpoint },
          },
        });
      await save('acme', 'https://scim.test/one/scim/v2');
      await save('without');
      await store.recordFacts('recorded', {});
      expect(await store.scimEndpoints()).toEqual([
        { organization: 'acme', scimEndpoint: 'https://scim.test/one/scim/v2' },
      ]);
    });

    it('tells which application each federation has', async () => {
      await store.saveSpecification('acme', {
        ...saved,
        version: 0,
        specification: {
          ...specification,
          application: { ...specification.application, appId: 'specified' },
        },
      });
      const seen = { by: 'service', at: '2026-11-24T12:00:00.000Z' };
      await store.recordFacts('recorded', {
        applicationId: { value: 'seen', ...seen },
      });
      await store.recordFacts('without', {});
      expect(await store.applicationIds()).toEqual([
        { organization: 'acme', appId: 'specified' },
        { organization: 'recorded', appId: 'seen' },
      ]);
    });

    it('keeps the version when nothing changes', async () => {
      for (const version of [0, 1]) {
        const stored = await store.saveSpecification('acme', {
          ...saved,
          version,
          specification: {
            ...specification,
            provisioning: {
              ...specification.provisioning,
              scimEndpoint: undefined,
            },
          },
        });
        expect(stored.version).toBe(1);
      }
    });

    it('refuses a change that was made from another version', async () => {
      const first = { ...saved, version: 0, specification };
      await store.saveSpecification('acme', first);
      await expect(
        store.saveSpecification('acme', {
          ...first,
          specification: { ...specification, saml: undefined },
        }),
      ).rejects.toThrow(
        'The federation of acme is at version 1 and your change was made from version 0, so nothing was saved.',
      );
      expect((await store.read('acme')).specification).toEqual(specification);
    });

    it('lets one of two simultaneous changes win', async () => {
      const results = await Promise.allSettled(
        ['a', 'b'].map(displayName =>
          store.saveSpecification('acme', {
            ...saved,
            version: 0,
            specification: {
              ...specification,
              application: { displayName, notificationEmailAddresses: [] },
            },
          }),
        ),
      );
      expect(results.map(result => result.status).sort()).toEqual([
        'fulfilled',
        'rejected',
      ]);
      expect((await store.read('acme')).version).toBe(1);
    });

    it('adds facts to those that are recorded', async () => {
      const fact = { by: 'user:default/ada', at: saved.at };
      await store.recordFacts('acme', {
        uploadedThumbprint: { ...fact, value: 'AA11' },
      });
      const stored = await store.recordFacts('acme', {
        tokenCreatedAt: { ...fact, value: saved.at },
      });
      expect(stored).toMatchObject({
        version: 0,
        recorded: {
          uploadedThumbprint: { value: 'AA11' },
          tokenCreatedAt: { value: saved.at, by: 'user:default/ada' },
        },
      });
    });

    it('keeps the first word on a line of the visit until it is withdrawn', async () => {
      await store.recordFacts('acme', {
        uploadedThumbprint: { ...saved, value: 'AA11' },
      });
      await store.attest('acme', 'confirm-change', saved);
      await store.attest('acme', 'confirm-change', { ...saved, by: 'bob' });
      await store.attest('acme', 'enable-provisioning', saved);
      await expect(store.read('acme')).resolves.toMatchObject({
        version: 0,
        recorded: {
          uploadedThumbprint: { value: 'AA11' },
          attestations: {
            'confirm-change': saved,
            'enable-provisioning': saved,
          },
        },
      });

      await store.withdrawAttestation('acme', 'confirm-change');
      expect((await store.read('acme')).recorded.attestations).toEqual({
        'enable-provisioning': saved,
      });
    });
  });
});
