import { completion, federate, mustPass } from './__testUtils__/federate';
import { Lab, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

describe('both templates, with the visit to the AWS console between them', () => {
  let lab: Lab;
  let operations: string[] = [];
  beforeAll(async () => {
    lab = await startLab({
      observer: {
        arrived: ({ operation, byEngine }) => {
          if (!byEngine) operations.push(operation);
        },
      },
    });
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
    operations = [];
    const second = mustPass(
      await lab.runTemplate('complete-aws-federation', parameters, { secrets }),
    );
    expect(second.changed).toBe(false);
    expect(second.log.join('\n')).toMatch(/nothing to change/);
    // A run signs in once, and searches once for what stays the same.
    const sent = (operation: string) =>
      operations.filter(each => each === operation).length;
    expect(sent('GET /servicePrincipals/{id}')).toBeGreaterThan(1);
    expect(sent('POST /oauth2/v2.0/token')).toBeLessThanOrEqual(2);
    expect(sent('GET /servicePrincipals')).toBeLessThanOrEqual(2);
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
