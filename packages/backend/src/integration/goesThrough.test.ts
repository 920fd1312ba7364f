import { completion, mustPass } from './__testUtils__/federate';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(180_000);

const grace = 'grace.hopper@contoso.example';
const group = 'aws-labs-explorers';

describe('a run goes through', () => {
  let lab: Lab;
  const application = () =>
    lab.simulator.store.state.tenants[0].applications.find(
      ({ displayName }) => displayName === `AWS ${organization}`,
    )!;
  const instance = () =>
    lab.simulator.store.state.organizations.find(
      ({ name }) => name === organization,
    )!.identityCenter!;
  const servicePrincipal = () =>
    lab.simulator.store.state.tenants[0].servicePrincipals.find(
      ({ appId }) => appId === application().appId,
    )!;
  beforeAll(async () => {
    lab = await startLab();
  });
  afterAll(() => lab?.stop());

  it('with permission sets for a group that is new in AWS', async () => {
    mustPass(await lab.runTemplate('federate-aws-organization'));
    const { parameters, secrets } = completion(await lab.visitAwsConsole());
    const run = mustPass(
      await lab.runTemplate(
        'complete-aws-federation',
        {
          ...parameters,
          groupsEnabled: true,
          accountAccess: [
            { permissionSet: 'ViewOnlyAccess', group, accounts: ['Sandbox'] },
          ],
        },
        { secrets },
      ),
    );
    expect(run.log).toContain(`Send group "${group}" to AWS on demand.`);
    const [created] = instance().groups;
    expect(created).toMatchObject({
      displayName: group,
      members: expect.arrayContaining([expect.any(String)]),
    });
    expect(instance().accountAssignments).toEqual([
      expect.objectContaining({ principalId: created.id }),
    ]);
    expect(
      mustPass(await lab.runTemplate('complete-aws-federation')).changed,
    ).toBe(false);
  });

  it('with a new token, when the old one has put the job into quarantine and somebody is new', async () => {
    const scimToken = await lab.console.generateToken();
    await lab.console.deleteOldTokens();
    const { state } = lab.simulator.store;
    await lab.simulator.engine.runCycle(state.tenants[0], servicePrincipal());
    expect(servicePrincipal().simulated.job!.document.status.code).toBe(
      'Quarantine',
    );

    const run = mustPass(
      await lab.runTemplate(
        'complete-aws-federation',
        { users: [grace], canaryUser: grace, groupsEnabled: true },
        { secrets: { scimToken } },
      ),
    );
    expect(run.outputs['on-demand']).toMatchObject({
      changed: true,
      message: 'The user to try first is in AWS.',
    });
    const lines = run.log.filter(line => /^(Restart|Send)\b/.test(line));
    expect(lines).toEqual([
      expect.stringMatching(/^Restart the synchronization job/),
      `Send user "${grace}" to AWS on demand.`,
    ]);
  });

  describe('with a new token, when somebody has left', () => {
    const user = (name: string) =>
      lab.simulator.store.state.tenants[0].users.find(
        ({ userPrincipalName }) => userPrincipalName === name,
      )!;
    const runs = () => servicePrincipal().simulated.job!.document.status.code;
    const tokenEnds = async () => {
      await lab.database.endLeases();
      await lab.console.deleteAllTokens();
      const { store, engine } = lab.simulator;
      await engine.runCycle(store.state.tenants[0], servicePrincipal());
      expect(runs()).toBe('Quarantine');
      return lab.console.newCredentials();
    };
    const leaves = (name: string) => {
      const [tenant] = lab.simulator.store.state.tenants;
      const { id } = user(name);
      tenant.users = tenant.users.filter(each => each.id !== id);
    };

    it('who had been specified, and was to be tried first', async () => {
      const { scimEndpoint, scimToken } = await tokenEnds();
      leaves(grace);
      const run = mustPass(
        await lab.runTemplate(
          'complete-aws-federation',
          { scimEndpoint },
          { secrets: { scimToken } },
        ),
      );
      expect(runs()).not.toBe('Quarantine');
      expect(run.outputs.assignments.message).toContain(
        `Passed over, because tenant contoso no longer has them: "${grace}".`,
      );
      expect(run.outputs['on-demand'].message).toMatch(
        /^The user to try first is in AWS\. Tenant contoso no longer has the user who is named/,
      );
    });

    it('and a group that nobody finds stops the run later', async () => {
      const { scimEndpoint, scimToken } = await tokenEnds();
      await lab.specify(specification => ({
        ...specification,
        assignments: { ...specification.assignments, groups: ['gone'] },
      }));
      const run = await lab.runTemplate(
        'complete-aws-federation',
        { scimEndpoint },
        { secrets: { scimToken } },
      );
      expect(run.failedStep).toBe('assignments');
      expect(runs()).not.toBe('Quarantine');
    });

    it('and is named for the first time', async () => {
      await lab.database.endLeases();
      const run = await lab.runTemplate('complete-aws-federation', {
        users: ['nobody@contoso.example'],
      });
      expect([run.failedStep, run.changed]).toEqual(['specification', false]);
    });
  });
});
