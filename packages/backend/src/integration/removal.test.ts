import { federate, mustPass } from './__testUtils__/federate';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

describe('the template that removes a federation', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab();
    await federate(lab);
    await lab.simulator.engine.runDueCycles();
  });
  afterAll(() => lab?.stop());

  const run = (parameters: Record<string, string | boolean>) =>
    lab.runTemplate('remove-aws-federation', parameters);
  const ours = () =>
    lab.simulator.store.state.tenants[0].servicePrincipals.filter(
      ({ displayName }) => displayName === `AWS ${organization}`,
    );
  const people = () =>
    lab.simulator.store.state.organizations
      .find(({ name }) => name === organization)!
      .identityCenter!.users.map(({ userName, active }) => ({
        userName,
        active,
      }));

  it('only says what will happen, unless told to go further', async () => {
    const before = JSON.stringify(lab.simulator.store.state.tenants);
    const { log } = mustPass(await run({ extent: 'describe' }));
    expect(log.join('\n')).toMatch(
      /1 user and 1 group lose the enterprise application/,
    );
    expect(JSON.stringify(lab.simulator.store.state.tenants)).toBe(before);
  });

  it('refuses without the name, or while people would lose sign-in', async () => {
    const before = JSON.stringify(lab.simulator.store.state.tenants);
    const unconfirmed = await run({ extent: 'remove', confirm: 'acme' });
    expect(unconfirmed.error?.message).toMatch(/type the name/);
    const { error } = await run({ extent: 'remove', confirm: organization });
    expect(error?.message).toMatch(/everybody would lose sign-in/);
    expect(JSON.stringify(lab.simulator.store.state.tenants)).toBe(before);
  });

  it('records why provisioning is paused', async () => {
    mustPass(await run({ extent: 'pause', confirm: organization }));
    const { recorded } = await lab.federation();
    expect(JSON.parse(recorded.provisioningPause!.value)).toEqual({
      reason: 'The portal paused provisioning to take the federation apart.',
      until: expect.stringMatching(/Z$/),
    });
  });

  it('takes it apart, leaves everybody in AWS, and passes over what is gone', async () => {
    const before = people();
    expect(before.length).toBeGreaterThan(1);
    const removal = {
      extent: 'remove',
      confirm: organization,
      signInMoved: true,
    };
    mustPass(await run(removal));
    await lab.simulator.engine.runDueCycles();
    expect(ours()).toEqual([]);
    expect(people()).toEqual(before);
    const { specification, status } = await lab.federation();
    expect(specification).toBeUndefined();
    expect(status.overall).toBe('NotFederated');

    expect(mustPass(await run(removal)).changed).toBe(false);
  });
});
