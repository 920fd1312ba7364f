import { federate, mustPass } from './__testUtils__/federate';
import { Lab, organization, startLab } from './__testUtils__/startLab';
import { takeClock } from './__testUtils__/takeClock';

jest.setTimeout(120_000);

describe('the template that revokes access', () => {
  let lab: Lab;
  let clock: ReturnType<typeof takeClock>;
  const tenant = () => lab.simulator.store.state.tenants[0];
  const application = () =>
    tenant().servicePrincipals.find(
      ({ displayName }) => displayName === `AWS ${organization}`,
    )!;
  const assignments = () => application().simulated.appRoleAssignments;
  const active = () =>
    lab.simulator.store.state.organizations
      .find(({ name }) => name === organization)!
      .identityCenter!.users.filter(user => user.active)
      .map(({ userName }) => userName)
      .sort();
  const cycle = () => lab.simulator.engine.runCycle(tenant(), application());
  const revoke = (parameters: object) =>
    lab.runTemplate('revoke-aws-access', { ...parameters });

  beforeAll(async () => {
    clock = takeClock();
    lab = await startLab();
    await federate(lab);
    await cycle();
  });
  afterAll(async () => {
    await lab?.stop();
    clock?.giveBack();
  });

  it('says whom it hits, and changes nothing without the right number', async () => {
    const before = JSON.stringify(assignments());
    const { log, outputs } = mustPass(
      await revoke({ groups: ['aws-labs-explorers'] }),
    );
    expect(outputs.revoke.count).toBeGreaterThan(1);
    expect(log).toContainEqual(
      expect.stringMatching(
        /^\d+ people lose the enterprise application, and can no longer sign in to Acme labs/,
      ),
    );
    const { error } = await revoke({
      groups: ['aws-labs-explorers'],
      confirm: 1,
    });
    expect(error?.message).toContain(
      'Nothing was changed, because 1 was given as confirmation',
    );
    const unknown = await revoke({ users: ['nobody@contoso.example'] });
    expect(unknown.error?.message).toContain('has no user "nobody@');
    expect(JSON.stringify(assignments())).toBe(before);
  });

  it('takes it away in Entra, in AWS, and in the specification', async () => {
    const group = { groups: ['aws-labs-explorers'] };
    const { count } = mustPass(await revoke(group)).outputs.revoke;
    const run = mustPass(await revoke({ ...group, confirm: count }));
    expect(run.changed).toBe(true);
    await cycle();
    expect(active()).toEqual(['katherine.johnson@contoso.example']);
    const { specification } = await lab.federation();
    expect(specification?.assignments.groups).toEqual([]);

    const again = mustPass(await revoke({ ...group, confirm: 0 }));
    expect(again.log).toContain('Nothing to change.');
    expect(again.changed).toBe(false);

    // No later run brings them back.
    mustPass(await lab.runTemplate('complete-aws-federation', {}));
    expect(assignments()).toHaveLength(1);
  });

  it('is no alarm where it leaves nobody, also of a federation that was adopted', async () => {
    const specification = (await lab.federation()).specification!;
    await lab.specify(() => ({
      ...specification,
      assignments: { users: [], groups: [] },
    }));
    await lab.check();
    const last = { users: ['katherine.johnson@contoso.example'], confirm: 1 };
    mustPass(await revoke(last));
    expect(assignments()).toEqual([]);
    await cycle();
    await lab.check();
    // One look alone is not believed.
    clock.moveTo(Date.now() + 10 * 60_000);
    const { status } = await lab.check();
    expect(status).toMatchObject({
      word: 'Healthy',
      findings: expect.arrayContaining([
        expect.objectContaining({ reason: 'NobodyMeant' }),
      ]),
    });
  });
});
