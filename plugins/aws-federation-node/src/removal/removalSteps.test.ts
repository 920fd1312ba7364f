import { FakeClouds } from '../steps/__testUtils__/FakeClouds';
import { stepContext } from '../steps/__testUtils__/stepContext';
import { runStep } from '../steps/runStep';
import { describeRemoval } from './describeRemoval';
import { removalStepById, removalSteps } from './removalSteps';

/** A federation of two people, provisioning. */
async function federated() {
  const fake = new FakeClouds();
  const { entra } = fake.clouds;
  const { application } = await entra.applications.instantiate('AWS acme-labs');
  Object.assign(application, {
    displayName: stepContext(fake).specification.application.displayName,
    identifierUris: [stepContext(fake).specification.saml!.entityId],
  });
  await entra.assignments.create('sp', 'ada', 'user-role');
  await entra.assignments.create('sp', 'grace', 'user-role');
  await entra.synchronization.createJob('sp', 'aWSSingleSignon');
  await entra.synchronization.start('sp', 'job');
  fake.usersInAws.add('ada');
  fake.writes = [];
  return { fake, context: stepContext(fake) };
}

describe('removalSteps', () => {
  it('stop provisioning before anybody loses the application', async () => {
    const { fake, context } = await federated();
    for (const step of removalSteps) {
      await runStep(step, context, { dryRun: false });
    }
    expect(fake.writes).toEqual([
      'pause',
      'deleteJob',
      'unassign',
      'unassign',
      'servicePrincipal.delete',
      'application.delete',
    ]);
    expect([...fake.usersInAws]).toEqual(['ada']);

    fake.writes = [];
    for (const step of removalSteps) {
      const { changed } = await runStep(step, context, { dryRun: false });
      expect(changed).toBe(false);
    }
    expect(fake.writes).toEqual([]);
  });

  it('stop and delete every job, also one that somebody else has made', async () => {
    const { fake, context } = await federated();
    fake.job!.others = [
      { id: 'another', schedule: { state: 'Active' } },
      { id: 'a third', schedule: { state: 'Disabled' } },
    ];
    for (const id of ['pause-job', 'delete-job'] as const) {
      await runStep(removalStepById(id), context, { dryRun: false });
    }
    expect(fake.writes).toEqual([
      'pause',
      'pause',
      'deleteJob',
      'deleteJob',
      'deleteJob',
    ]);
    expect(fake.job).toBeUndefined();
  });

  it('delete the policy of the NameID with the application, and no other', async () => {
    const { fake, context } = await federated();
    const { claimsMappingPolicies } = fake.clouds.entra;
    for (const displayName of ['AWS federation NameID app', 'Claims']) {
      await claimsMappingPolicies.create({ displayName, definition: [] });
    }
    for (const step of removalSteps) {
      await runStep(step, context, { dryRun: false });
    }
    expect(fake.policies).toMatchObject([{ displayName: 'Claims' }]);
  });

  it.each(['remove-assignments', 'delete-application'] as const)(
    'refuse %s while provisioning could deactivate people',
    async id => {
      const { fake, context } = await federated();
      await expect(
        runStep(removalStepById(id), context, { dryRun: false }),
      ).rejects.toThrow(/synchronization job is still there/);
      expect(fake.writes).toEqual([]);
    },
  );

  it('refuse to delete a job that runs', async () => {
    const { context } = await federated();
    await expect(
      runStep(removalStepById('delete-job'), context, { dryRun: false }),
    ).rejects.toThrow('Provisioning still runs. Pause it first.');
  });

  it('leave an application that serves another organization', async () => {
    const { fake, context } = await federated();
    fake.applications[0].identifierUris = [
      'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-another',
    ];
    for (const step of removalSteps) {
      await expect(runStep(step, context, { dryRun: false })).rejects.toThrow(
        /d-another, not this organization's .*: it serves something else/,
      );
    }
    expect(fake.writes).toEqual([]);
  });

  it('leave an application that serves something else too', async () => {
    const { fake, context } = await federated();
    fake.applications[0].identifierUris?.push('api://payroll');
    fake.job = undefined;
    fake.assignments = [];
    await expect(
      runStep(removalStepById('delete-application'), context, {
        dryRun: false,
      }),
    ).rejects.toThrow(
      /also has the identifier api:\/\/payroll: it serves something else too/,
    );
    expect(fake.writes).toEqual([]);
  });

  it('finish what a run left half done', async () => {
    const { fake, context } = await federated();
    fake.job = undefined;
    fake.assignments = [];
    fake.servicePrincipal = undefined;
    await runStep(removalStepById('delete-application'), context, {
      dryRun: false,
    });
    expect(fake.writes).toEqual(['application.delete']);
  });
});

describe('describeRemoval', () => {
  it('says whom it hits, and changes nothing', async () => {
    const { fake, context } = await federated();
    const [access, users] = await describeRemoval(context);
    expect(access).toMatch(/^2 users and 0 groups lose the enterprise app/);
    expect(users).toMatch(/^The identity store keeps its 1 user, with groups/);
    expect(fake.writes).toEqual([]);
  });
});
