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

  it('knows the application of an instance that was deleted, whatever its name', async () => {
    const { organization, instance, servicePrincipal } = truthCase.parts;
    servicePrincipal.displayName = 'AWS of the platform team';
    organization.identityCenter = undefined;
    organization.formerStores = [instance.identityStoreId];
    expect((await truthCase.ask()).inScope).toHaveLength(9);
  });

  it('tells of somebody in AWS whose change was refused', async () => {
    const { job } = truthCase.parts;
    const [known] = (await truthCase.ask()).inScope;
    expect(known).toMatchObject({ inAws: 'active', hindrance: null });
    job.escrows[known.id] = { attempts: 1, since: truthCase.now.toISOString() };
    expect((await truthCase.ask()).inScope[0]).toMatchObject({
      inAws: 'active',
      hindrance: 'refused',
    });
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
