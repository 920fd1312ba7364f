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
      message: `"${grace}" is in AWS.`,
    });
    const lines = run.log.filter(line => /^(Restart|Send)\b/.test(line));
    expect(lines).toEqual([
      expect.stringMatching(/^Restart the synchronization job/),
      `Send user "${grace}" to AWS on demand.`,
    ]);
  });
});
