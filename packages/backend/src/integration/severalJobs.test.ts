import { federate, mustPass } from './__testUtils__/federate';
import { EntraAdministrator } from './__testUtils__/rules/EntraAdministrator';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

interface Job {
  id: string;
  schedule: { state: string };
}

describe('templates for an application with two synchronization jobs', () => {
  let lab: Lab;
  let entra: EntraAdministrator;
  let first: string;
  let second: string;

  beforeAll(async () => {
    lab = await startLab();
    await federate(lab);
    await lab.simulator.engine.runDueCycles();
    entra = new EntraAdministrator(lab.simulator);
    first = await entra.provisioning.jobPath();
    // A second request makes a second job here, whatever Entra does.
    lab.simulator.store.state.tenants[0].provisioningService = {
      repeatedJob: 'another',
    };
    second = await entra.provisioning.makeAnotherJob();
  });
  afterAll(() => lab?.stop());

  async function states(): Promise<Record<string, string>> {
    const { id } = await entra.application();
    const path = `/servicePrincipals/${id}/synchronization/jobs`;
    const jobs = await entra.list<Job>(path);
    return Object.fromEntries(
      jobs.map(job => [`${path}/${job.id}`, job.schedule.state]),
    );
  }
  const complete = (parameters = {}) =>
    lab.runTemplate('complete-aws-federation', parameters);

  it('make no third, and leave the second as it is', async () => {
    const { log } = mustPass(await complete({ groupsEnabled: true }));
    expect(await states()).toEqual({ [first]: 'Active', [second]: 'Disabled' });
    expect(log.join('\n')).not.toContain('Start the synchronization job');
  });

  it('work with the one that runs, from beginning to end', async () => {
    await entra.graph('POST', `${first}/pause`);
    await entra.graph('POST', `${second}/start`);
    await lab.simulator.engine.runDueCycles();
    // Groups are on in a new job: the run pauses it, changes its mapping and goes on.
    mustPass(await complete({ groupsEnabled: false }));
    expect(await states()).toEqual({ [first]: 'Paused', [second]: 'Active' });
    expect(await groupsAreOn(second)).toBe(false);
    expect(await groupsAreOn(first)).toBe(true);
  });

  async function groupsAreOn(path: string) {
    const { synchronizationRules } = await entra.graph<{
      synchronizationRules: Array<{
        objectMappings: Array<{ sourceObjectName: string; enabled: boolean }>;
      }>;
    }>('GET', `${path}/schema`);
    return synchronizationRules[0].objectMappings.find(
      ({ sourceObjectName }) => sourceObjectName === 'Group',
    )?.enabled;
  }

  it('works with the same one where the other runs, too', async () => {
    await entra.graph('POST', `${first}/start`);
    await lab.simulator.engine.runDueCycles();
    // The first has worked for longer.
    mustPass(await complete({ groupsEnabled: false }));
    expect(await states()).toEqual({ [first]: 'Active', [second]: 'Active' });
    expect(await groupsAreOn(first)).toBe(false);
  });

  it('remove both before anybody loses the application', async () => {
    const run = (parameters: Record<string, string | boolean>) =>
      lab.runTemplate('remove-aws-federation', {
        confirm: organization,
        ...parameters,
      });
    const people = () =>
      lab.simulator.store.state.organizations
        .find(({ name }) => name === organization)!
        .identityCenter!.users.filter(({ active }) => active)
        .map(({ userName }) => userName);
    const before = people();
    mustPass(await run({ extent: 'pause' }));
    expect(await states()).toEqual({ [first]: 'Paused', [second]: 'Paused' });
    mustPass(await run({ extent: 'remove', signInMoved: true }));
    await lab.simulator.engine.runDueCycles();
    expect(people()).toEqual(before);
  });
});
