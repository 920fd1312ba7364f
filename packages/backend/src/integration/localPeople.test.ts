import { completion, mustPass } from './__testUtils__/federate';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(180_000);

const alan = 'alan.turing@contoso.example';
const grace = 'grace.hopper@contoso.example';

describe('people in AWS without a counterpart in Entra', () => {
  let lab: Lab;
  const aws = () =>
    lab.simulator.store.state.organizations.find(
      ({ name }) => name === organization,
    )!;
  const application = () =>
    lab.simulator.store.state.tenants[0].servicePrincipals.find(
      ({ displayName }) => displayName === `AWS ${organization}`,
    )!;
  const names = async () =>
    (await lab.localPeople()).people.listed?.map(
      ({ userName, kind }) => `${userName} ${kind}`,
    );

  beforeAll(async () => {
    lab = await startLab();
    mustPass(await lab.runTemplate('federate-aws-organization'));
  });
  afterAll(() => lab?.stop());

  it('are not told to be none before there is an instance', async () => {
    const { people, groups, unread } = await lab.localPeople();
    expect([people.inAws, groups.inAws]).toEqual([0, 0]);
    expect(unread).toEqual({
      why: 'noInstance',
      message: expect.stringContaining(
        'no instance of the organization in eu-',
      ),
    });
  });

  it('are found among everybody while nobody has the application', async () => {
    await lab.console.enable();
    await lab.console.addUser(alan.toUpperCase(), alan);
    await lab.console.addUser('grace', grace);
    await lab.console.addUser('sandbox', aws().accounts[1].email);
    await lab.console.addUser('stranger', 'stranger@example.com');
    aws().identityCenter!.groups.push({
      id: 'f1f2f3f4-0000-1111-2222-333333333333',
      displayName: 'AWSControlTowerAdmins',
      members: [],
      createdAt: new Date().toISOString(),
      updatedAt: new Date().toISOString(),
      createdBy: 'API',
    });

    const found = await lab.localPeople();
    expect(found).not.toHaveProperty('unread');
    expect(found.comparedWith).toBe('tenant');
    expect(found.people).toMatchObject({
      inAws: 4,
      local: { unknown: 1, otherUserName: 1, account: 1 },
    });
    expect(found.people.listed).toContainEqual(
      expect.objectContaining({ userName: 'grace', userNameInEntra: grace }),
    );
    expect(found.groups).toMatchObject({
      inAws: 1,
      local: 1,
      controlTower: ['AWSControlTowerAdmins'],
    });
  });

  it('are those who have no application, once somebody has it', async () => {
    const { parameters, secrets } = completion(await lab.visitAwsConsole());
    mustPass(
      await lab.runTemplate(
        'complete-aws-federation',
        { ...parameters, groups: ['aws-labs-explorers'], users: [alan] },
        { secrets },
      ),
    );
    expect((await lab.localPeople()).comparedWith).toBe('assigned');
    expect(await names()).not.toContainEqual(expect.stringMatching(/^alan/i));
    expect(await names()).toContain('stranger unknown');

    await lab.simulator.engine.runDueCycles();
    // Whom Entra has sent has a counterpart.
    expect(
      (await names())?.every(name => /^(grace|sandbox|stranger) /.test(name)),
    ).toBe(true);
  });

  it('are not those whom Entra has sent because it sends everybody', async () => {
    const scimToken = await lab.console.generateToken();
    await lab.database.endLeases();
    mustPass(
      await lab.runTemplate(
        'complete-aws-federation',
        { scope: 'all' },
        { secrets: { scimToken } },
      ),
    );
    application().appRoleAssignmentRequired = false;
    const { tenants } = lab.simulator.store.state;
    await lab.simulator.engine.runCycle(tenants[0], application());
    const { comparedWith, people } = await lab.localPeople();
    expect(comparedWith).toBe('everybody');
    expect(people.inAws).toBeGreaterThan(20);
    expect(await names()).toEqual([
      'grace otherUserName',
      'sandbox account',
      'stranger unknown',
    ]);
  });

  it('keep nobody from hearing why they cannot be read', async () => {
    lab.simulator.store.state.faults.push({
      id: 'refused',
      operation: 'identitystore:ListGroups',
      kind: 'status',
      status: 403,
      remaining: 1,
    });
    await expect(lab.localPeople()).rejects.toMatchObject({
      statusCode: 503,
      cause: { message: expect.stringContaining('identitystore:ListGroups') },
    });
  });
});
