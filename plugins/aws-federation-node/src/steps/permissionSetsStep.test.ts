import { FakeClouds } from './__testUtils__/FakeClouds';
import { specifiedAccess } from './__testUtils__/specifiedAccess';
import { stepContext } from './__testUtils__/stepContext';
import { permissionSetsStep } from './permissionSetsStep';
import { assignmentKey } from './permissionSets/leftOpen';
import { runStep } from './runStep';

describe('permissionSetsStep', () => {
  let fake: FakeClouds;
  beforeEach(() => {
    fake = new FakeClouds();
    fake.access.groupsInAws.add('admins');
    fake.usersInAws.add('ada@example.com');
  });

  it('leaves AWS alone when nothing is specified', async () => {
    fake.instanceStatus = 'CREATE_IN_PROGRESS';
    await expect(
      permissionSetsStep.inspect(stepContext(fake)),
    ).resolves.toMatchObject({
      state: 'Done',
      message:
        'No permission sets are specified; those in AWS are left as they are.',
    });
  });

  it('says in a dry run what it would do, makes it, and then changes nothing', async () => {
    const context = stepContext(fake, { specification: specifiedAccess() });
    await runStep(permissionSetsStep, context, { dryRun: true });
    expect(fake.writes).toEqual([]);
    expect(context.lines).toContain(
      'Would change: Assign permission set "AdministratorAccess" to group "admins" in 2 accounts: 444444444444, 444444444445.',
    );

    const { inspection } = await runStep(permissionSetsStep, context, {
      dryRun: false,
    });
    expect(inspection.message).toBe(
      '2 permission sets are as specified, assigned in 2 accounts.',
    );
    expect(fake.access.assigned).toHaveLength(3);

    fake.writes = [];
    const second = await runStep(permissionSetsStep, context, {
      dryRun: false,
    });
    expect(second.changed).toBe(false);
    expect(fake.writes).toEqual([]);
  });

  it('provisions a changed set, and takes nothing away', async () => {
    const context = stepContext(fake, { specification: specifiedAccess() });
    await runStep(permissionSetsStep, context, { dryRun: false });
    fake.writes = [];
    const changed = specifiedAccess();
    changed.permissionSets[0].managedPolicies = [
      'arn:aws:iam::aws:policy/ReadOnlyAccess',
    ];
    changed.permissionSets[0].assignments.pop();
    const { inspection } = await runStep(
      permissionSetsStep,
      { ...context, specification: changed },
      { dryRun: false },
    );
    expect(fake.writes).toEqual([
      'attach arn:aws:iam::aws:policy/ReadOnlyAccess',
      'provision AdministratorAccess',
    ]);
    expect(inspection.message).toContain(
      'also has arn:aws:iam::aws:policy/AdministratorAccess',
    );
    expect(fake.access.assigned).toHaveLength(3);
  });

  it('goes as far as it can when a group has not arrived, and says so', async () => {
    fake.access.groupsInAws.clear();
    const context = stepContext(fake, { specification: specifiedAccess() });
    const { changed, inspection } = await runStep(permissionSetsStep, context, {
      dryRun: false,
    });
    expect(changed).toBe(true);
    expect(inspection).toMatchObject({
      state: 'Pending',
      message: expect.stringMatching(
        /^group "admins" has not arrived in AWS yet. Groups are not sent/,
      ),
    });
    expect(fake.access.assigned).toHaveLength(1);

    const again = await runStep(permissionSetsStep, context, { dryRun: false });
    expect(again.changed).toBe(false);
  });

  it('makes the other assignments when one fails, and names the one', async () => {
    fake.access.refused.add('444444444444');
    const context = stepContext(fake, { specification: specifiedAccess() });
    await expect(
      runStep(permissionSetsStep, context, { dryRun: false }),
    ).rejects.toThrow(
      /1 of 3 assignments could not be made. AWS could not assign permission set "AdministratorAccess" to group "admins"/,
    );
    expect(fake.access.assigned).toHaveLength(2);
  });

  it('has whom it leaves open recorded also when something else fails', async () => {
    fake.usersInAws.clear();
    fake.access.refused.add('444444444444');
    const context = stepContext(fake, { specification: specifiedAccess() });
    const [administrator] = specifiedAccess().permissionSets;
    const error = await runStep(permissionSetsStep, context, {
      dryRun: false,
    }).catch(failure => failure);
    expect(error.message).toMatch(
      /could not be made\..* Everything else that can be done now is done\. .*is not in AWS/,
    );
    expect(error.recorded).toEqual({
      accessLeftOpen: JSON.stringify([
        assignmentKey(administrator.name, administrator.assignments[1]),
      ]),
    });
  });

  it('leaves nobody to a check of a set that is not as specified', async () => {
    fake.usersInAws.clear();
    const [administrator, ...others] = specifiedAccess().permissionSets;
    fake.access.unchangeable.add(administrator.name);
    const context = stepContext(fake, {
      specification: {
        ...specifiedAccess(),
        permissionSets: [administrator, ...others],
      },
    });
    const error = await runStep(permissionSetsStep, context, {
      dryRun: false,
    }).catch(failure => failure);
    expect(error.message).toMatch(/"AdministratorAccess" is not as specified/);
    expect(error.recorded).toEqual({ accessLeftOpen: '[]' });
  });

  it('records whom it leaves open, also when it has nothing else to do', async () => {
    fake.usersInAws.clear();
    const context = stepContext(fake, { specification: specifiedAccess() });
    const record = async (dryRun = false) =>
      (await runStep(permissionSetsStep, context, { dryRun })).outcome.recorded
        ?.accessLeftOpen;
    const [administrator] = specifiedAccess().permissionSets;
    const open = JSON.stringify([
      assignmentKey(administrator.name, administrator.assignments[1]),
    ]);
    expect(await record(true)).toBeUndefined();
    expect(await record()).toBe(open);
    expect(await record()).toBe(open);
    expect(await record(true)).toBeUndefined();
    fake.usersInAws.add('ada@example.com');
    expect(await record()).toBe('[]');
    // As a run leaves it that is killed before its record is written.
    context.recorded.accessLeftOpen = { value: open, by: 'ada', at: '' };
    expect(await record()).toBe('[]');
    expect(await record(true)).toBeUndefined();
    context.recorded.accessLeftOpen.value = '[]';
    expect(await record()).toBeUndefined();
  });

  it('waits for an instance', async () => {
    fake.instanceStatus = 'CREATE_IN_PROGRESS';
    const context = stepContext(fake, { specification: specifiedAccess() });
    await expect(permissionSetsStep.inspect(context)).resolves.toMatchObject({
      state: 'Blocked',
      message: expect.stringContaining('not active in eu-west-1'),
    });
  });
});
