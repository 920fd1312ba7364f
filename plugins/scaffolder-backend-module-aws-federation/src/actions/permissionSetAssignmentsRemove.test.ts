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
    const { run, clouds, server, lines, outputs } = harness;
    const words =
      'Group "AWS users", with 3 members, loses permission set "ViewOnlyAccess" in 2 accounts: 444444444444 (Management), 444444444445 (Sandbox).';
    const notYet =
      'Nothing was changed yet. Run this again with 2 as confirmation to take it away.';
    await run(remove, target);
    expect(lines.splice(-2)).toEqual([words, notYet]);
    expect(outputs).toMatchObject({
      organization: 'acme-labs',
      changed: false,
      count: 2,
      message: `- ${words}\n- ${notYet}`,
    });
    await run(remove, { ...target, confirm: 2 }, { isDryRun: true });
    expect(outputs.changed).toBe(false);
    for (const confirm of [0, 1, 3]) {
      await expect(run(remove, { ...target, confirm })).rejects.toThrow(
        `Nothing was changed, because ${confirm} was given as confirmation, and 2 would be removed.`,
      );
    }
    expect(clouds.access.assigned).toHaveLength(2);
    expect(server.writes).toEqual([]);
  });

  it('removes them for good, and finds nothing the second time', async () => {
    const { run, clouds, server, outputs, lines } = harness;
    await run(remove, { ...target, confirm: 2 });
    expect(outputs.changed).toBe(true);
    expect(clouds.access.assigned).toEqual([]);

    await run(apply, {});
    expect(clouds.access.assigned).toEqual([]);
    expect(server.specification?.permissionSets).toMatchObject([
      { name: 'ViewOnlyAccess', assignments: [] },
    ]);

    await run(remove, { ...target, confirm: 2 });
    expect(lines.pop()).toBe('Nothing to change.');
    expect(outputs).toMatchObject({ changed: false, count: 0 });
  });

  it('says what is left when AWS fails, and takes that away the next time', async () => {
    const { run, clouds, server, outputs } = harness;
    clouds.access.keeps = '444444444444';
    await expect(run(remove, { ...target, confirm: 2 })).rejects.toThrow(
      '1 of 2 assignments could not be removed, and may still give access; the other one is gone. AWS could not do it now. The specification names none of them any more, so that no run gives them back. Run this again without a confirmation to see which are left.',
    );
    expect(server.specification?.permissionSets).toMatchObject([
      { assignments: [] },
    ]);
    clouds.access.keeps = undefined;
    await run(remove, { ...target, confirm: 1 });
    expect(outputs).toMatchObject({ changed: true, count: 1 });
    expect(clouds.access.assigned).toEqual([]);
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
