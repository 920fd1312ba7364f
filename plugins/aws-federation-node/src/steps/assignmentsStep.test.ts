import { CloudError } from '../CloudError';
import { FakeClouds } from './__testUtils__/FakeClouds';
import { specification, stepContext } from './__testUtils__/stepContext';
import { assignmentsStep } from './assignmentsStep';
import { runStep } from './runStep';

async function withGroup(role?: string) {
  const fake = new FakeClouds();
  await fake.clouds.entra.applications.instantiate(
    specification.application.displayName,
  );
  return withGroupOf(fake, role);
}

async function withGroupOf(fake: FakeClouds, role?: string) {
  const context = stepContext(fake, {
    specification: {
      ...specification,
      assignments: { users: [], groups: ['AWS users'], role },
    },
  });
  return {
    fake,
    run: () => runStep(assignmentsStep, context, { dryRun: false }),
  };
}

describe('assignmentsStep', () => {
  it('says whose members are left out of a group in a group', async () => {
    const { fake, run } = await withGroup();
    fake.nestedGroups = [{ displayName: 'Data team' }];
    const { inspection } = await run();
    expect(inspection).toMatchObject({
      state: 'Done',
      message: expect.stringContaining(
        'Members of "Data team" inside "AWS users" do not get the application: Entra counts only direct members.',
      ),
    });
  });

  it('takes of several groups of one name the one that has the application', async () => {
    const { fake, run } = await withGroup();
    fake.groupsOfName = { 'AWS users': ['strangers', 'ours'] };
    fake.assignments = [{ principalType: 'Group', principalId: 'ours' }];
    expect(await run()).toMatchObject({
      changed: false,
      inspection: { state: 'Done' },
    });
  });

  it.each([
    [
      'several groups of the name do not have it',
      ['one', 'two'],
      /Tenant contoso has several groups "AWS users", .* give the object id/,
    ],
    [
      'another group has had it under that name',
      ['strangers'],
      /Group "AWS users" is another one than got the application under that name, .* give the object id/,
    ],
  ])('gives it to nobody where %s', async (_, ids, message) => {
    const { fake, run } = await withGroup();
    fake.groupsOfName = { 'AWS users': ids };
    fake.assignments = [
      {
        principalType: 'Group',
        principalId: 'ours',
        principalDisplayName: 'AWS users',
      },
    ];
    await expect(run()).rejects.toThrow(message);
    expect(fake.assignments).toHaveLength(1);
  });

  it('passes over users who have left, and says so', async () => {
    const { fake } = await withGroup();
    const context = stepContext(fake, {
      specification: {
        ...specification,
        assignments: {
          users: ['nobody@example.com', 'ada@example.com'],
          groups: [],
        },
      },
    });
    const { changed, inspection } = await runStep(assignmentsStep, context, {
      dryRun: false,
    });
    expect(changed).toBe(true);
    expect(inspection).toEqual({
      state: 'Done',
      message:
        'All specified users (1) and groups (0) that Entra has have the application. Passed over, because tenant contoso no longer has them: "nobody@example.com". Name the users without them in the template "Complete an AWS federation".',
      changes: [],
    });
    expect(fake.assignments).toMatchObject([
      { principalId: 'id-ada@example.com' },
    ]);
  });

  describe('with a role of the application', () => {
    const auditor = {
      id: 'auditor-role',
      displayName: 'Auditor',
      value: 'aws.audit',
      isEnabled: true,
      allowedMemberTypes: ['User'],
    };

    it.each(['Auditor', 'aws.audit', 'auditor-role'])(
      'assigns the one that was chosen: %s',
      async chosen => {
        const { fake, run } = await withGroup(chosen);
        fake.servicePrincipal!.appRoles!.push(auditor);
        const { changed } = await run();
        expect(changed).toBe(true);
        expect(fake.assignments).toMatchObject([{ appRoleId: 'auditor-role' }]);
      },
    );

    it('gives it to who has the application with another one, which stays', async () => {
      const { fake, run } = await withGroup('Auditor');
      fake.servicePrincipal!.appRoles!.push(auditor);
      await (await withGroupOf(fake)).run();
      await run();
      expect(fake.assignments.map(({ appRoleId }) => appRoleId)).toEqual([
        expect.not.stringContaining('auditor'),
        'auditor-role',
      ]);
      expect((await run()).changed).toBe(false);
    });

    it('takes any role where none was chosen', async () => {
      const { fake, run } = await withGroup('Auditor');
      fake.servicePrincipal!.appRoles!.push(auditor);
      await run();
      expect((await (await withGroupOf(fake)).run()).changed).toBe(false);
    });

    it.each([
      ['that nobody can get', { ...auditor, isEnabled: false }],
      [
        'that only applications can get',
        { ...auditor, allowedMemberTypes: ['Application'] },
      ],
    ])('says which there are in place of one %s', async (_, role) => {
      const { fake, run } = await withGroup('Auditor');
      fake.servicePrincipal!.appRoles!.push(role);
      await expect(run()).rejects.toThrow(
        /has no role "Auditor" that users and groups can get; it has "User"\. Name one/,
      );
      expect(fake.assignments).toEqual([]);
    });
  });

  it('explains the licence that groups need', async () => {
    const { fake, run } = await withGroup();
    fake.clouds.entra.assignments.create = async () => {
      throw new CloudError({
        cloud: 'Microsoft Graph',
        operation: 'POST /servicePrincipals/{id}/appRoleAssignedTo',
        status: 403,
        requestId: 'abc',
        what: 'Entra refuses the assignment',
        remedy: 'Ask the administrator.',
      });
    };
    await expect(run()).rejects.toThrow(
      /refuses to assign group "AWS users": .*request abc.* lacks the licence Microsoft Entra ID P1 or P2/,
    );
  });
});
