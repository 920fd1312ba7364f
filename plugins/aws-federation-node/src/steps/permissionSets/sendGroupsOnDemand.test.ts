import { FakeClouds } from '../__testUtils__/FakeClouds';
import { specifiedAccess } from '../__testUtils__/specifiedAccess';
import { specification, stepContext } from '../__testUtils__/stepContext';
import { permissionSetsStep } from '../permissionSetsStep';
import { runStep } from '../runStep';

describe('permissionSetsStep, for a group that has not arrived', () => {
  let fake: FakeClouds;
  const sending = () => ({
    ...specifiedAccess(),
    provisioning: { ...specification.provisioning!, groupsEnabled: true },
  });
  beforeEach(async () => {
    fake = new FakeClouds();
    fake.usersInAws.add('ada@example.com');
    const { entra } = fake.clouds;
    await entra.applications.instantiate(specification.application.displayName);
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
