import { completion, mustPass } from './__testUtils__/federate';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

const owned = 'Application.ReadWrite.OwnedBy';
const people = ['User.Read.All', 'Group.Read.All'];

describe('the permissions of the portal in Entra', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab();
  });
  afterAll(() => lab?.stop());

  /** As if an administrator had granted these and no others. */
  function grant(...permissions: string[]) {
    const [client] = lab.simulator.store.state.tenants[0].clients;
    client.permissions = permissions;
  }

  it('are asked for before anything is changed, and those that own are enough', async () => {
    grant(...people);
    // A dry run, because the backend keeps for a while the token that a check gets.
    const refused = await lab.runTemplate(
      'federate-aws-organization',
      {},
      { isDryRun: true },
    );
    expect(refused.failedStep).toBe('specification');
    expect(refused.error?.message).toMatch(
      /Application\.ReadWrite\.All \(for "Enterprise application"/,
    );
    expect((await lab.federation()).version).toBe(0);

    grant(owned, ...people);
    mustPass(await lab.runTemplate('federate-aws-organization'));
    const { parameters, secrets } = completion(await lab.visitAwsConsole());
    const complete = () =>
      lab.runTemplate('complete-aws-federation', parameters, { secrets });

    const { version } = await lab.federation();
    const second = await complete();
    expect(second.failedStep).toBe('specification');
    expect(second.error?.message).toMatch(
      /nothing was changed: AppRoleAssignment\.ReadWrite\.All \(for "Assignments"\)\./,
    );
    expect((await lab.federation()).version).toBe(version);

    // The directory's and the synchronization API's answers agree with the list.
    grant(owned, 'AppRoleAssignment.ReadWrite.All', ...people);
    mustPass(await complete());

    // But for the restart, which Microsoft refuses to owners.
    await lab.specify(specification => ({
      ...specification,
      provisioning: { ...specification.provisioning!, scope: 'all' },
    }));
    const widened = await complete();
    expect(widened.failedStep).toBe('scope');
    expect(widened.error?.message).toMatch(
      /^Scope: The scope is saved, but counts only after a restart\. Entra does not let the portal restart the job, which takes the permission Synchronization\.ReadWrite\.All \(HTTP 401, request [\w-]+\)\. Choose "Restart provisioning"/,
    );
    mustPass(await complete());

    grant(
      'Application.ReadWrite.All',
      'AppRoleAssignment.ReadWrite.All',
      ...people,
    );
    const third = await complete();
    expect(third.error?.message).toMatch(
      /nothing was changed: Synchronization\.ReadWrite\.All \(for "SCIM credentials", "Synchronization job", .*"Start provisioning"\)\./,
    );

    const removal = await lab.runTemplate('remove-aws-federation', {
      extent: 'remove',
      confirm: organization,
      signInMoved: true,
    });
    expect(removal.failedStep).toBe('describe');
    expect(removal.error?.message).toMatch(
      /nothing was changed: Synchronization\.ReadWrite\.All \(for "/,
    );
  });
});
