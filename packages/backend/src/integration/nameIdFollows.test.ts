import { controlClouds } from './__testUtils__/controlClouds';
import { completion, mustPass } from './__testUtils__/federate';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

describe('a NameID that userName could not follow', () => {
  let lab: Lab;
  let own: ReturnType<typeof completion>;
  const tenant = () => lab.simulator.store.state.tenants[0];
  const application = () =>
    tenant().servicePrincipals.find(
      ({ displayName }) => displayName === `AWS ${organization}`,
    )!;

  beforeAll(async () => {
    lab = await startLab();
    for (const user of tenant().users) {
      user.mail = `${user.mailNickname}@mail.example`;
    }
    mustPass(await lab.runTemplate('federate-aws-organization'));
    own = completion(await lab.visitAwsConsole());
    mustPass(
      await lab.runTemplate('complete-aws-federation', own.parameters, {
        secrets: own.secrets,
      }),
    );
    await lab.simulator.engine.runCycle(tenant(), application());
  });
  afterAll(() => lab?.stop());

  async function complete(parameters = {}) {
    await lab.database.endLeases();
    return lab.runTemplate('complete-aws-federation', {
      userNameAttribute: 'mail',
      ...parameters,
    });
  }

  it('stays while the scoping filter stops the mapping', async () => {
    const run = await complete({
      scopingFilter: [
        { attribute: 'userType', operator: 'EQUALS', value: 'Member' },
      ],
    });
    expect([run.failedStep, run.error?.message]).toEqual([
      'name-id',
      expect.stringContaining('cannot filter people by "userType"'),
    ]);
    expect(tenant().claimsMappingPolicies ?? []).toEqual([]);
    expect(application().simulated.claimsMappingPolicyIds ?? []).toEqual([]);
  });

  it('stays while somebody has paused provisioning in Entra', async () => {
    await controlClouds(lab, '/synchronization-job/pause', { organization });
    const run = await complete({ withoutScopingFilter: true });
    expect([run.failedStep, run.error?.message]).toEqual([
      'name-id',
      expect.stringContaining('somebody has paused provisioning in Entra'),
    ]);
    expect(application().simulated.claimsMappingPolicyIds ?? []).toEqual([]);
  });

  it('changes, with a warning, once provisioning runs again', async () => {
    await controlClouds(lab, '/synchronization-job/start', { organization });
    const run = await complete({ withoutScopingFilter: true });
    expect(run.log.join('\n')).toMatch(/cannot sign in until the next cycle/);
    expect(application().simulated.claimsMappingPolicyIds).toHaveLength(1);
  });
});
