import { TestDatabases } from '@backstage/backend-test-utils';
import { CheckerCase } from './__testUtils__/CheckerCase';

describe('Ticks of the visit', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let checks: CheckerCase;
  beforeEach(async () => {
    checks = await CheckerCase.start(databases);
  });

  const tick = (line: 'upload-entra-metadata' | 'confirm-change') =>
    checks.store.attest('acme', line, {
      by: 'user:default/ada',
      at: checks.now().toISOString(),
    });
  const ticked = async () =>
    Object.keys((await checks.store.read('acme')).recorded.attestations ?? {});
  const seeStore = (identityStoreId: string) => {
    checks.seen.facts.instance.instance!.identityStoreId = identityStoreId;
  };

  it('stay while AWS keeps its identity store, and while nobody can read which it has', async () => {
    await checks.specified();
    await checks.check();
    await tick('confirm-change');
    expect((await checks.checkAgain()).identityStoreId).toBe(
      checks.seen.facts.instance.instance!.identityStoreId,
    );
    checks.unread.instance = {
      kind: 'unreachable',
      reason: 'AWS does not answer.',
    };
    expect((await checks.checkAgain()).identityStoreId).toBe(
      checks.seen.facts.instance.instance!.identityStoreId,
    );
    expect(await ticked()).toEqual(['confirm-change']);
  });

  it('of an identity store that is gone are dropped, and those of the visit to the next one stay', async () => {
    await checks.specified();
    await checks.check();
    await tick('upload-entra-metadata');
    await checks.checkAgain();
    checks.minutes += 5;
    seeStore('d-another');
    await tick('confirm-change');
    checks.minutes += 5;
    expect((await checks.check()).identityStoreId).toBe('d-another');
    expect(await ticked()).toEqual(['confirm-change']);
    await checks.checkAgain();
    expect(await ticked()).toEqual(['confirm-change']);
  });

  it('stay while there is no instance, and are dropped with the next identity store', async () => {
    await checks.specified();
    await checks.check();
    await tick('confirm-change');
    checks.unread.instance = {
      kind: 'unreachable',
      reason: 'AWS does not answer.',
    };
    await checks.checkAgain();
    checks.unread = {};
    const { instance } = checks.seen.facts.instance;
    checks.seen.facts.instance.instance = undefined;
    await checks.checkAgain();
    await checks.checkAgain();
    expect(await ticked()).toEqual(['confirm-change']);
    checks.seen.facts.instance.instance = instance;
    seeStore('d-another');
    await checks.checkAgain();
    expect(await ticked()).toEqual([]);
  });

  it('from before there is an instance stay', async () => {
    const { instance } = checks.seen.facts.instance;
    checks.seen.facts.instance.instance = undefined;
    await checks.specified();
    await checks.check();
    await tick('confirm-change');
    checks.seen.facts.instance.instance = instance;
    await checks.checkAgain();
    expect(await ticked()).toEqual(['confirm-change']);
  });
});
