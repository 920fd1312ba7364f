import { FakeClouds } from '../__testUtils__/FakeClouds';
import { specifiedAccess } from '../__testUtils__/specifiedAccess';
import { stepContext } from '../__testUtils__/stepContext';
import { permissionSetsStep } from '../permissionSetsStep';
import { runStep } from '../runStep';

describe('permissionSetsStep, with a set in three accounts', () => {
  let fake: FakeClouds;
  const third = '444444444446';
  const changed = () => {
    const specified = specifiedAccess();
    specified.permissionSets[0].managedPolicies = [
      'arn:aws:iam::aws:policy/ReadOnlyAccess',
    ];
    return specified;
  };
  beforeEach(async () => {
    fake = new FakeClouds();
    fake.access.groupsInAws.add('admins');
    fake.usersInAws.add('ada@example.com');
    const specified = specifiedAccess();
    specified.permissionSets[0].assignments[0].accountIds.push(third);
    const context = stepContext(fake, { specification: specified });
    await runStep(permissionSetsStep, context, { dryRun: false });
    fake.writes = [];
  });

  it('goes on past a closed account, and names it', async () => {
    fake.access.closed.add(third);
    fake.access.outOfReach.add(third);
    const context = stepContext(fake, { specification: changed() });
    const { inspection } = await runStep(permissionSetsStep, context, {
      dryRun: false,
    });
    expect(fake.writes).toEqual([
      'attach arn:aws:iam::aws:policy/ReadOnlyAccess',
      'provision AdministratorAccess to 444444444444',
      'provision AdministratorAccess to 444444444445',
    ]);
    expect(inspection).toMatchObject({
      state: 'Done',
      message: expect.stringContaining(
        'Account 444444444446 ("Old") is closed or suspended, and is left out.',
      ),
    });
    expect(context.lines.join()).toContain('is closed or suspended');
    fake.writes = [];
    await runStep(permissionSetsStep, context, { dryRun: false });
    expect(fake.writes).toEqual([]);
  });

  it('goes on past an account that AWS cannot get into, and reports it at the end', async () => {
    fake.access.outOfReach.add('444444444445');
    const specified = changed();
    specified.permissionSets.push({
      ...specified.permissionSets[1],
      name: 'New',
      assignments: [
        {
          principalType: 'GROUP',
          principal: 'admins',
          accountIds: ['444444444444'],
        },
      ],
    });
    const context = stepContext(fake, { specification: specified });
    await expect(
      runStep(permissionSetsStep, context, { dryRun: false }),
    ).rejects.toThrow(
      /^Permission sets: Permission set "AdministratorAccess" keeps its old version in 1 account\. AWS could not provision AdministratorAccess to 444444444445 .* Everything else is done\.$/,
    );
    expect(fake.writes).toEqual(
      expect.arrayContaining([
        'provision AdministratorAccess to 444444444446',
        'create New',
        'assign permission set "New" to group "admins" in 444444444444',
      ]),
    );
  });

  it('makes the other sets when one cannot be made, and gives that one to nobody', async () => {
    fake.access.unchangeable.add('AdministratorAccess');
    const specified = changed();
    specified.permissionSets[0].assignments.push({
      principalType: 'USER',
      principal: 'ada@example.com',
      accountIds: ['444444444444'],
    });
    specified.permissionSets[1].assignments = [
      {
        principalType: 'GROUP',
        principal: 'admins',
        accountIds: ['444444444444'],
      },
    ];
    const context = stepContext(fake, { specification: specified });
    await expect(
      runStep(permissionSetsStep, context, { dryRun: false }),
    ).rejects.toThrow(
      'Permission sets: Permission set "AdministratorAccess" is not as specified, and 1 assignment of it was not made: only another run makes up for that. AWS refuses to change AdministratorAccess. Everything else is done.',
    );
    expect(fake.writes).toEqual([
      'assign permission set "PowerUserAccess" to group "admins" in 444444444444',
    ]);
  });
});
