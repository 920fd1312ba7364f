import { FakeClouds } from './__testUtils__/FakeClouds';
import { specification, stepContext } from './__testUtils__/stepContext';
import { groupsStep } from './groupsStep';
import { runStep } from './runStep';

function lab(groupsEnabled = false) {
  const fake = new FakeClouds();
  const context = stepContext(fake, {
    specification: {
      ...specification,
      provisioning: { ...specification.provisioning!, groupsEnabled },
      identityCenterGroups: [
        { name: 'Operators', members: ['ada@example.com', 'alan@example.com'] },
      ],
    },
  });
  fake.usersInAws.add('ada@example.com');
  const run = (dryRun = false) =>
    runStep(groupsStep, { ...context }, { dryRun });
  return { fake, lines: context.lines, run };
}

describe('groupsStep', () => {
  it('creates a group with the members that have arrived, and waits for the others', async () => {
    const { fake, lines, run } = lab();
    await fake.clouds.entra.applications.instantiate(
      specification.application.displayName,
    );
    fake.writes.splice(0);
    const alan = 'alan@example.com';
    fake.usersInEntra = [
      { id: alan, userPrincipalName: alan, accountEnabled: true },
    ];
    fake.assignments = [{ principalType: 'User', principalId: alan }];
    await run(true);
    expect(lines).toEqual([
      'Groups in IAM Identity Center: Groups differ from the specification. alan@example.com has not arrived in AWS yet. Run this again when a cycle has sent them.',
      'Would change: Create group "Operators" in IAM Identity Center.',
      'Would change: Add ada@example.com to group "Operators".',
    ]);
    expect(fake.writes).toEqual([]);

    const { inspection } = await run();
    expect(fake.writes).toEqual([
      'create group Operators',
      'add user to group-Operators',
    ]);
    expect(inspection).toMatchObject({ state: 'Pending', changes: [] });
    await expect(run()).resolves.toMatchObject({ changed: false });
  });

  it('adopts a group that somebody made, and leaves its other members', async () => {
    const { fake, run } = lab();
    fake.access.groupsInAws.add('Operators');
    fake.access.groupMembers = { 'group-Operators': ['somebody'] };
    fake.usersInAws.add('alan@example.com');
    const { inspection } = await run();
    expect(fake.access.groupMembers['group-Operators']).toContain('somebody');
    expect(inspection).toMatchObject({
      state: 'Done',
      message:
        '1 group is as specified. Group "Operators" also has 1 member, not specified and left as they are.',
    });
  });

  it('refuses a group that an identity provider manages, before anything is changed', async () => {
    const { fake, run } = lab();
    fake.access.groupsInAws.add('Operators');
    fake.access.provisionedGroups.add('group-Operators');
    await expect(run()).rejects.toThrow(
      'Group "Operators" in IAM Identity Center comes from an identity provider',
    );
    expect(fake.writes).toEqual([]);
  });

  it('refuses while Entra sends groups', async () => {
    const { fake, run } = lab(true);
    await expect(run()).rejects.toThrow('Entra sends groups to AWS');
    expect(fake.writes).toEqual([]);
  });
});
