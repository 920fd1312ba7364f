import { completion, mustPass } from './__testUtils__/federate';
import { Lab, startLab } from './__testUtils__/startLab';

jest.setTimeout(180_000);

describe('templates, while the replicas of Entra are behind', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await startLab();
    lab.simulator.store.state.replicationLagMs = 3_000;
  });
  afterAll(() => lab?.stop());

  it('go through, one after the other, and end with a check that sees what they did', async () => {
    const first = mustPass(await lab.runTemplate('federate-aws-organization'));
    expect(first.outputs.check.overall).toBe('SettingUp');
    const { status } = await lab.federation();
    expect(
      status.steps.filter(({ state }) => state === 'Done').map(({ id }) => id),
    ).toEqual(
      expect.arrayContaining([
        'saml-mode',
        'signing-certificate',
        'entra-metadata',
      ]),
    );

    const visit = await lab.visitAwsConsole();
    const { parameters, secrets } = completion(visit);
    const second = mustPass(
      await lab.runTemplate('complete-aws-federation', parameters, { secrets }),
    );
    expect(second.outputs.check.overall).toBe('Healthy');

    const again = mustPass(
      await lab.runTemplate('complete-aws-federation', parameters, { secrets }),
    );
    expect(again.changed).toBe(false);

    const [tenant] = lab.simulator.store.state.tenants;
    const made = tenant.applications.filter(
      ({ displayName }) =>
        displayName === tenant.applications.at(-1)!.displayName,
    );
    expect(made).toHaveLength(1);
    const principal = tenant.servicePrincipals.find(
      ({ appId }) => appId === made[0].appId,
    )!;
    // One certificate: the key that signs and the one that verifies.
    expect(principal.keyCredentials).toHaveLength(2);
  });
});
