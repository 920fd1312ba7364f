import { federate } from './__testUtils__/federate';
import { DatabaseContent } from './__testUtils__/LabDatabase';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

describe('an organization that was federated before the portal came', () => {
  let lab: Lab;
  let untouched: DatabaseContent;
  beforeAll(async () => {
    lab = await startLab();
    untouched = await lab.database.read();
    await federate(lab);
  });
  afterAll(() => lab?.stop());
  beforeEach(async () => {
    lab.simulator.store.state.faults = [];
    await lab.database.restore(untouched);
  });

  it.each([
    ['GET /applications', 'application'],
    ['GET /servicePrincipals/{id}/synchronization/jobs', 'job'],
    ['GET /servicePrincipals/{id}/synchronization/secrets', 'settings'],
  ])(
    'is not called unfederated while %s is refused',
    async (operation, part) => {
      lab.simulator.store.state.faults = [
        {
          id: 'refused',
          operation,
          kind: 'status',
          status: 403,
          remaining: Infinity,
        },
      ];
      const blind = await lab.check();
      expect(blind.status).toMatchObject({ word: 'Unknown', findings: [] });
      expect(blind.status.unread).toContainEqual(
        expect.objectContaining({
          part,
          reason: expect.stringMatching(
            /^Entra does not let the portal (do this|manage provisioning yet, although its access token has the permission) \(Microsoft Graph, .+\)\. [A-Z]/,
          ),
        }),
      );
      expect(blind).not.toHaveProperty('specification');

      lab.simulator.store.state.faults = [];
      const adopted = await lab.check();
      expect(adopted.specification?.application.displayName).toBe(
        `AWS ${organization}`,
      );
      expect(adopted.status.overall).not.toBe('NotFederated');
    },
  );

  it('is adopted by the identifier of AWS, whatever its application is called', async () => {
    const [tenant] = lab.simulator.store.state.tenants;
    const named = [...tenant.applications, ...tenant.servicePrincipals].filter(
      ({ displayName }) => displayName === `AWS ${organization}`,
    );
    named.forEach(each => Object.assign(each, { displayName: 'Amazon' }));
    const { specification, status } = await lab.check();
    expect(specification?.application.displayName).toBe('Amazon');
    expect(status.overall).not.toBe('NotFederated');
    named.forEach(each =>
      Object.assign(each, { displayName: `AWS ${organization}` }),
    );
  });

  it.each<
    [string, (application: { web: object; identifierUris: string[] }) => void]
  >([
    [
      'reply URL of AWS',
      application => {
        const redirectUris = ['https://other.example/acs'];
        application.web = { redirectUris, redirectUriSettings: [] };
      },
    ],
    [
      'identifier of AWS',
      application => {
        application.identifierUris = ['https://other.example/aws'];
      },
    ],
  ])('tells of no addresses where Entra has no %s', async (_, change) => {
    const application = lab.simulator.store.state.tenants[0].applications.find(
      ({ displayName }) => displayName === `AWS ${organization}`,
    )!;
    const before = structuredClone(application);
    change(application);
    const { specification, status } = await lab.check();
    Object.assign(application, before);
    expect(specification).toHaveProperty('provisioning');
    expect(specification).not.toHaveProperty('saml');
    // A second look decides.
    expect(
      status.conditions.find(({ type }) => type === 'SamlReady'),
    ).toMatchObject({
      status: 'Unknown',
      reason: 'BeingConfirmed',
      message: expect.stringContaining("none is known to be AWS's"),
    });
  });

  it('tells of its addresses no more than was seen', async () => {
    const { status } = await lab.check();
    expect(
      status.conditions.find(({ type }) => type === 'SamlReady'),
    ).toMatchObject({
      status: 'True',
      message: expect.stringMatching(/which the portal has not seen\.$/),
    });
  });

  it('is not called unfederated where sign-in alone was set up', async () => {
    const principal =
      lab.simulator.store.state.tenants[0].servicePrincipals.find(
        ({ displayName }) => displayName === `AWS ${organization}`,
      )!;
    const { job } = principal.simulated;
    principal.simulated.job = undefined;
    const { specification, status } = await lab.check();
    // A job that is gone has brought people to AWS, and a second look has to say so.
    expect(status.word).toBe('Unknown');
    expect(
      status.conditions.find(({ type }) => type === 'ProvisioningRunning'),
    ).toMatchObject({ reason: 'BeingConfirmed' });
    expect(status.steps.map(({ state }) => state)).toContain('Done');
    expect(specification).toHaveProperty('saml');
    expect(specification).not.toHaveProperty('provisioning');

    principal.simulated.job = job;
    expect((await lab.check()).specification).toEqual({
      ...specification,
      provisioning: expect.anything(),
    });
  });

  it('is unfederated when its application is gone', async () => {
    const [tenant] = lab.simulator.store.state.tenants;
    const { applications, servicePrincipals } = structuredClone(tenant);
    const isOther = ({ displayName }: { displayName: string }) =>
      displayName !== `AWS ${organization}`;
    tenant.applications = tenant.applications.filter(isOther);
    tenant.servicePrincipals = tenant.servicePrincipals.filter(isOther);
    expect((await lab.check()).status).toMatchObject({
      word: 'Not federated',
      unread: [],
    });
    Object.assign(tenant, { applications, servicePrincipals });
  });
});
