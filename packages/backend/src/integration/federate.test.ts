import { completion, federate, mustPass } from './__testUtils__/federate';
import { Lab, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

describe('both templates, with the visit to the AWS console between them', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab();
  });
  afterAll(() => lab?.stop());

  it('federate an organization, and change nothing the second time', async () => {
    const visit = await federate(lab);
    await lab.simulator.engine.runDueCycles();
    const { status } = await lab.check();
    expect(status.findings).toEqual([]);
    expect(status.overall).toBe('Healthy');

    const first = mustPass(await lab.runTemplate('federate-aws-organization'));
    expect(first.changed).toBe(false);
    const { parameters, secrets } = completion(visit);
    const second = mustPass(
      await lab.runTemplate('complete-aws-federation', parameters, { secrets }),
    );
    expect(second.changed).toBe(false);
    expect(second.log.join('\n')).toMatch(/nothing to change/);
    expect(second.log.join('\n')).not.toContain(visit.scimToken);
    // Nor do the outputs of the task and the answers of the API.
    const told = JSON.stringify([
      first.outputs,
      second.outputs,
      await lab.federation(),
    ]);
    expect(told).toContain(visit.scimEndpoint);
    expect(told).not.toContain(visit.scimToken);
  });
});
