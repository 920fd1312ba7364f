import { actionHarness } from '../__testUtils__/actionHarness';

const save = 'aws-federation:specification:save';
const apply = 'aws-federation:permission-sets:apply';
const remove = 'aws-federation:permission-set-assignments:remove';
const target = { permissionSet: 'ViewOnlyAccess', group: 'AWS users' };

describe('aws-federation:permission-set-assignments:remove', () => {
  let harness: Awaited<ReturnType<typeof actionHarness>>;
  beforeEach(async () => {
    harness = await actionHarness();
    await harness.run(save, {
      accountAccess: [{ ...target, accounts: ['Management', 'Sandbox'] }],
    });
    await harness.run(apply, {});
    harness.server.writes = [];
  });
  afterEach(() => harness.server.stop());

  it('says whom it hits, and removes nothing unless the number is typed', async () => {
    const { run, clouds, server, lines } = harness;
    const words =
      'group "AWS users", with 3 members, loses permission set "ViewOnlyAccess" in 2 accounts: 444444444444 (Management), 444444444445 (Sandbox).';
    await run(remove, target, { isDryRun: true });
    expect(lines.pop()).toBe(`Would change: ${words}`);
    for (const confirm of [undefined, 1, 3]) {
      await expect(run(remove, { ...target, confirm })).rejects.toThrow(words);
    }
    expect(clouds.access.assigned).toHaveLength(2);
    expect(server.writes).toEqual([]);
  });

  it('removes them for good, and finds nothing the second time', async () => {
    const { run, clouds, server, outputs, lines } = harness;
    await run(remove, { ...target, confirm: 2 });
    expect(outputs.removed).toBe(2);
    expect(clouds.access.assigned).toEqual([]);

    await run(apply, {});
    expect(clouds.access.assigned).toEqual([]);
    expect(server.specification?.permissionSets).toMatchObject([
      { name: 'ViewOnlyAccess', assignments: [] },
    ]);

    await run(remove, { ...target, confirm: 2 });
    expect(lines.pop()).toContain('Nothing to remove');
  });

  it('keeps the access to other accounts', async () => {
    const { run, clouds, server } = harness;
    await run(remove, { ...target, accounts: ['Sandbox'], confirm: 1 });
    expect(clouds.access.assigned).toMatchObject([
      { accountId: '444444444444' },
    ]);
    expect(server.specification?.permissionSets).toMatchObject([
      { assignments: [{ accountIds: ['444444444444'] }] },
    ]);
  });

  it.each([
    [{ permissionSet: 'ViewOnlyAccess' }, /either the group or the user/],
    [{ ...target, user: 'ada' }, /either the group or the user/],
    [{ ...target, accounts: ['Nowhere'] }, /no account "Nowhere"/],
  ])('refuses %j', async (input, message) => {
    await expect(harness.run(remove, input)).rejects.toThrow(message);
  });
});
