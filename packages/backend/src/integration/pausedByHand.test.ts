import { controlClouds } from './__testUtils__/controlClouds';
import { federate, mustPass } from './__testUtils__/federate';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

describe('a job that somebody has paused in Entra', () => {
  let lab: Lab;
  const job = () =>
    lab.simulator.store.state.tenants[0].servicePrincipals.find(
      ({ displayName }) => displayName === `AWS ${organization}`,
    )!.simulated.job!;
  const stateOfJob = () => job().document.schedule.state;
  const onJob = (path: string, body = {}) =>
    controlClouds(lab, `/synchronization-job${path}`, {
      organization,
      ...body,
    });

  beforeAll(async () => {
    lab = await startLab();
    await federate(lab);
    await lab.simulator.engine.runDueCycles();
  });
  afterAll(() => lab?.stop());

  /** A new access token, as before the old one ends. */
  async function rotate() {
    await lab.database.endLeases();
    await lab.console.deleteOldTokens();
    const scimToken = await lab.console.generateToken();
    return lab.runTemplate(
      'complete-aws-federation',
      {},
      { secrets: { scimToken } },
    );
  }

  it('stays paused when the token is renewed, and the run says so', async () => {
    await onJob('/pause');
    const run = mustPass(await rotate());
    expect(stateOfJob()).toBe('Paused');
    expect(run.outputs.start.message).toMatch(
      /stays paused.*choose Start provisioning in Entra/,
    );
    expect(run.outputs.start.changed).toBe(false);
  });

  it('stays paused in quarantine, too', async () => {
    job().document.status.code = 'Quarantine';
    job().document.status.quarantine = {
      reason: 'EncounteredQuarantineException',
      currentBegan: new Date().toISOString(),
    };
    mustPass(await rotate());
    expect(stateOfJob()).toBe('Paused');
  });

  it('runs again where it was the portal that paused it', async () => {
    job().document.status.code = 'Active';
    delete job().document.status.quarantine;
    await onJob('/start');
    mustPass(
      await lab.runTemplate('remove-aws-federation', {
        extent: 'pause',
        confirm: organization,
      }),
    );
    expect(stateOfJob()).toBe('Paused');
    mustPass(await rotate());
    expect(stateOfJob()).toBe('Active');
  });
});
