import { federate, mustPass } from './__testUtils__/federate';
import { EntraAdministrator } from './__testUtils__/rules/EntraAdministrator';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

describe('an application that somebody has deleted', () => {
  let lab: Lab;
  let entra: EntraAdministrator;
  const ours = () =>
    lab.simulator.store.state.tenants[0].applications.filter(
      ({ displayName }) => displayName === `AWS ${organization}`,
    );

  beforeAll(async () => {
    lab = await startLab();
    entra = new EntraAdministrator(lab.simulator);
    await federate(lab);
    const { id } = await entra.registration();
    await entra.graph('DELETE', `/applications/${id}`);
  });
  afterAll(() => lab?.stop());

  it('is not made anew by a token rotation', async () => {
    await lab.console.deleteOldTokens();
    const scimToken = await lab.console.generateToken();
    const run = await lab.runTemplate(
      'complete-aws-federation',
      {},
      { secrets: { scimToken } },
    );
    expect([run.failedStep, run.error?.message]).toEqual([
      'application',
      expect.stringMatching(
        /somebody has deleted it\. Restore it .* within 30 days .*"Federate an AWS organization", which makes a new one/,
      ),
    ]);
    expect(ours()).toEqual([]);
  });

  it('is made anew where that is asked for', async () => {
    await lab.database.endLeases();
    const run = mustPass(await lab.runTemplate('federate-aws-organization'));
    expect(run.log.join('\n')).toContain('takes the place of one that is gone');
    const [{ appId }] = ours();
    expect((await lab.federation()).recorded.applicationId?.value).toBe(appId);
  });
});
