import { randomUUID } from 'node:crypto';
import { TruthCase } from './__testUtils__/TruthCase';

describe('tellTruth', () => {
  let truthCase: TruthCase;
  beforeAll(async () => {
    truthCase = await TruthCase.start();
  });
  afterAll(() => truthCase.stop());
  beforeEach(() => truthCase.restore());

  it('is not misled by a namesake', async () => {
    const { tenant, servicePrincipal } = truthCase.parts;
    tenant.servicePrincipals.unshift({
      ...structuredClone(servicePrincipal),
      id: randomUUID(),
      appId: randomUUID(),
      simulated: { signingKeys: {}, appRoleAssignments: [], secrets: {} },
    });
    expect((await truthCase.ask()).inScope).toHaveLength(9);
  });

  it('has nothing to tell of an organization that is not federated', async () => {
    expect(await truthCase.ask('acme-labs')).toMatchObject({
      inScope: [],
      newcomerArrives: false,
      changeArrives: null,
      nextCycleDue: null,
    });
    const response = await fetch(
      `${truthCase.simulator.pageOrigin}/control/truth?organization=none`,
    );
    expect(response.status).toBe(404);
  });
});
