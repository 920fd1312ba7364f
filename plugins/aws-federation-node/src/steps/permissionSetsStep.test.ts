import { FakeClouds } from './__testUtils__/FakeClouds';
import { specification, stepContext } from './__testUtils__/stepContext';
import { permissionSetsStep } from './permissionSetsStep';
import { defaultPermissionSets } from './permissionSets/defaultPermissionSets';
import { assignmentKey } from './permissionSets/leftOpen';
import { runStep } from './runStep';

function wanted() {
  const [administrator, powerUser] = defaultPermissionSets('aws');
  return {
    ...specification,
    permissionSets: [
      {
        ...administrator,
        assignments: [
          {
            principalType: 'GROUP' as const,
            principal: 'admins',
            accountIds: ['444444444444', '444444444445'],
          },
          {
            principalType: 'USER' as const,
            principal: 'ada@example.com',
            accountIds: ['444444444445'],
          },
        ],
      },
      powerUser,
    ],
  };
}

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
    const context = stepContext(fake, { specification: wanted() });
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
    const context = stepContext(fake, { specification: wanted() });
    await runStep(permissionSetsStep, context, { dryRun: false });
    fake.writes = [];
    const changed = wanted();
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
    const context = stepContext(fake, { specification: wanted() });
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
    const context = stepContext(fake, { specification: wanted() });
    await expect(
      runStep(permissionSetsStep, context, { dryRun: false }),
    ).rejects.toThrow(
      /1 of 3 assignments could not be made. AWS could not assign permission set "AdministratorAccess" to group "admins"/,
    );
    expect(fake.access.assigned).toHaveLength(2);
  });

  it('records whom it leaves open, also when it has nothing else to do', async () => {
    fake.usersInAws.clear();
    const context = stepContext(fake, { specification: wanted() });
    const record = async (dryRun = false) =>
      (await runStep(permissionSetsStep, context, { dryRun })).outcome.recorded
        ?.accessLeftOpen;
    const [administrator] = wanted().permissionSets;
    const open = JSON.stringify([
      assignmentKey(administrator.name, administrator.assignments[1]),
    ]);
    expect(await record(true)).toBeUndefined();
    expect(await record()).toBe(open);
    expect(await record()).toBe(open);
    expect(await record(true)).toBeUndefined();
    fake.usersInAws.add('ada@example.com');
    expect(await record()).toBe('[]');
  });

  it('waits for an instance', async () => {
    fake.instanceStatus = 'CREATE_IN_PROGRESS';
    const context = stepContext(fake, { specification: wanted() });
    await expect(permissionSetsStep.inspect(context)).resolves.toMatchObject({
      state: 'Blocked',
      message: expect.stringContaining('not active in eu-west-1'),
    });
  });

  describe('with a set in three accounts', () => {
    const third = '444444444446';
    const changed = () => {
      const specified = wanted();
      specified.permissionSets[0].managedPolicies = [
        'arn:aws:iam::aws:policy/ReadOnlyAccess',
      ];
      return specified;
    };
    beforeEach(async () => {
      const specified = wanted();
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
        /^Permission sets: Not everything could be done\. AWS could not provision AdministratorAccess to 444444444445 .* Everything else is done\.$/,
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
      ).rejects.toThrow(/AWS refuses to change AdministratorAccess\./);
      expect(fake.writes).toEqual([
        'assign permission set "PowerUserAccess" to group "admins" in 444444444444',
      ]);
    });
  });

  describe('for a group that has not arrived', () => {
    const sending = () => ({
      ...wanted(),
      provisioning: { ...specification.provisioning!, groupsEnabled: true },
    });
    beforeEach(async () => {
      fake.access.groupsInAws.clear();
      const { entra } = fake.clouds;
      await entra.applications.instantiate(
        specification.application.displayName,
      );
      await entra.synchronization.createJob('sp', 'aWSSingleSignon');
      fake.secrets = [{ key: 'SecretToken', value: fake.acceptedToken }];
      fake.assignments = [
        {
          principalId: 'id-admins',
          principalType: 'Group',
          principalDisplayName: 'admins',
        },
      ];
      fake.members = { 'id-admins': ['a', 'b', 'c', 'd', 'e', 'f'] };
      fake.writes = [];
    });

    it('has Entra send it, five members at a time, and assigns in the same run', async () => {
      const context = stepContext(fake, { specification: sending() });
      await runStep(permissionSetsStep, context, { dryRun: true });
      expect(context.lines).toContain(
        'Would change: Send group "admins" to AWS on demand.',
      );
      const { inspection } = await runStep(permissionSetsStep, context, {
        dryRun: false,
      });
      expect(inspection.state).toBe('Done');
      expect(fake.writes.slice(0, 2)).toEqual([
        'provisionOnDemand id-admins with a b c d e',
        'provisionOnDemand id-admins with f',
      ]);
      expect(fake.access.assigned).toHaveLength(3);
    });

    it('leaves it open when Entra does not send it, says why, and is no error', async () => {
      fake.onDemand = () => ({
        result: 'Failure',
        cause: 'duplicateGroup',
        errorCode: 'SystemForCrossDomainIdentityManagementConflict',
      });
      const context = stepContext(fake, { specification: sending() });
      const { inspection } = await runStep(permissionSetsStep, context, {
        dryRun: false,
      });
      expect(inspection).toMatchObject({
        state: 'Pending',
        message: expect.stringMatching(/^group "admins" has not arrived/),
      });
      expect(context.lines).toContainEqual(
        expect.stringMatching(
          /^Entra did not send group "admins" to AWS on demand: AWS has another group of that name or external id \(/,
        ),
      );
      expect(fake.access.assigned).toHaveLength(1);
    });

    it('does not ask for one that does not have the application', async () => {
      fake.assignments = [];
      const context = stepContext(fake, { specification: sending() });
      const { inspection } = await runStep(permissionSetsStep, context, {
        dryRun: false,
      });
      expect(inspection.state).toBe('Pending');
      expect(fake.writes.join()).not.toMatch(/provisionOnDemand/);
    });
  });
});
