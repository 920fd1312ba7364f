import { Finding } from '@aws-federation/backstage-plugin-aws-federation-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { EmbeddedDatabase } from '../__testUtils__/EmbeddedDatabase';
import { statusWith } from '../__testUtils__/statusWith';
import { DatabaseFederationStore } from '../federations';
import { DatabaseHealthStore } from './DatabaseHealthStore';
import { TrackedFinding } from './findings/TrackedFinding';

const noon = '2026-11-24T12:00:00.000Z';
const later = '2026-11-24T12:10:00.000Z';

function tracked(
  rule: string,
  life: Partial<TrackedFinding> = {},
): TrackedFinding {
  const finding: Finding = {
    rule,
    condition: 'ApplicationReady',
    severity: 'critical',
    effect: 'sign-in-stopped',
    urgency: 'now',
    reason: 'Gone',
    title: 'Nobody can sign in.',
    remedy: 'Restore it.',
    since: noon,
    lastSeenAt: noon,
  };
  return { finding, firstSeenAt: noon, looks: 1, ...life };
}

describe('DatabaseHealthStore', () => {
  const server = EmbeddedDatabase.announce();
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  beforeAll(() => server.start(), 60_000);
  // After those of the databases, which need the server.
  afterAll(() => server.stop(), 60_000);

  describe.each(databases.eachSupportedId())('on %s', id => {
    let store: DatabaseHealthStore;
    let federations: DatabaseFederationStore;
    const nothing = { parts: {}, open: [], resolved: [] };

    beforeEach(async () => {
      const knex = await databases.init(id);
      const database = { getClient: async () => knex };
      federations = await DatabaseFederationStore.create({ database });
      store = await DatabaseHealthStore.create({
        database,
        clock: { now: () => new Date(later) },
      });
    });

    it('writes down each transition of a condition once', async () => {
      const ready = { type: 'InstanceReady', status: 'True' } as const;
      const valid = { type: 'CredentialsValid' } as const;
      await store.save('acme', {
        ...nothing,
        status: statusWith(noon, [
          { ...ready, reason: 'InstanceActive' },
          { ...valid, status: 'True', reason: 'TokenAccepted' },
        ]),
      });
      const status = statusWith(later, [
        { ...ready, reason: 'InstanceActive' },
        { ...valid, status: 'False', reason: 'TokenRejected' },
      ]);
      await store.save('acme', { ...nothing, status });
      await expect(store.readStatus('acme')).resolves.toEqual(status);
      await expect(store.listTransitions('acme', 2)).resolves.toEqual([
        { ...valid, status: 'False', reason: 'TokenRejected', at: later },
        { ...valid, status: 'True', reason: 'TokenAccepted', at: noon },
      ]);
    });

    it('does not let an older check overwrite a newer one', async () => {
      const newer = statusWith(later, []);
      expect(await store.save('acme', { ...nothing, status: newer })).toBe(
        true,
      );
      expect(
        await store.save('acme', {
          ...nothing,
          status: statusWith(noon, []),
          open: [tracked('application-missing')],
        }),
      ).toBe(false);
      await expect(store.readStatus('acme')).resolves.toEqual(newer);
      expect((await store.readKnown('acme')).open).toEqual([]);
    });

    it('lets a check overwrite one of a clock that was ahead', async () => {
      const ahead = statusWith('2026-11-24T18:00:00.000Z', []);
      await store.save('acme', { ...nothing, status: ahead });
      const status = statusWith(later, []);
      expect(await store.save('acme', { ...nothing, status })).toBe(true);
      await expect(store.readStatus('acme')).resolves.toEqual(status);
    });

    it('keeps what is known for the next check', async () => {
      const users = { facts: { inAws: 412 }, observedAt: noon };
      const open = [
        tracked('application-missing'),
        tracked('people-failing', { looks: 3, confirmedAt: noon }),
      ];
      await store.save('acme', {
        status: statusWith(noon, []),
        parts: { users },
        open,
        resolved: [],
      });
      await expect(store.readKnown('acme')).resolves.toEqual({
        parts: { users },
        open,
      });
      await expect(store.readKnown('other')).resolves.toEqual({
        parts: {},
        open: [],
      });
    });

    it('keeps findings that are over, if they were ever believed', async () => {
      await store.save('acme', {
        ...nothing,
        status: statusWith(noon, []),
        open: [tracked('a'), tracked('b', { confirmedAt: noon })],
      });
      await store.save('acme', {
        ...nothing,
        status: statusWith(later, []),
        resolved: [
          tracked('a', { resolvedAt: later }),
          tracked('b', { confirmedAt: noon, resolvedAt: later }),
        ],
      });
      expect((await store.readKnown('acme')).open).toEqual([]);
      await expect(store.listResolved('acme', 10)).resolves.toEqual([
        tracked('b', { confirmedAt: noon, resolvedAt: later }),
      ]);
    });

    it('forgets all but the history with the federation', async () => {
      await store.save('acme', {
        status: statusWith(noon, []),
        parts: { users: { facts: { inAws: 1 }, observedAt: noon } },
        open: [tracked('a')],
        resolved: [tracked('b', { confirmedAt: noon, resolvedAt: noon })],
      });
      await federations.forget('acme');
      await expect(store.readStatus('acme')).resolves.toBeUndefined();
      await expect(store.readKnown('acme')).resolves.toEqual({
        parts: {},
        open: [],
      });
      await expect(store.listResolved('acme', 10)).resolves.toHaveLength(1);
    });
  });
});
