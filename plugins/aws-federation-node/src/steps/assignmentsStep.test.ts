import { CloudError } from '../CloudError';
import { FakeClouds } from './__testUtils__/FakeClouds';
import { specification, stepContext } from './__testUtils__/stepContext';
import { assignmentsStep } from './assignmentsStep';
import { runStep } from './runStep';

async function withGroup() {
  const fake = new FakeClouds();
  await fake.clouds.entra.applications.instantiate(
    specification.application.displayName,
  );
  const context = stepContext(fake, {
    specification: {
      ...specification,
      assignments: { users: [], groups: ['AWS users'] },
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
      /refuses to assign group "AWS users": .*request abc.* needs the licence Microsoft Entra ID P1 or P2/,
    );
  });
});
