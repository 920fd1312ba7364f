import { EntraAdministrator } from './__testUtils__/rules/EntraAdministrator';
import { RestorableLab } from './__testUtils__/RestorableLab';

jest.setTimeout(240_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);
jest.mock('bottleneck', () =>
  jest.requireActual('./__testUtils__/unpacedBottleneck'),
);

const alan = 'alan.turing@contoso.example';
const ken = 'ken.thompson';
const ada = 'ada.lovelace@contoso.example';
const give = {
  accountAccess: [
    { permissionSet: 'ViewOnlyAccess', user: alan, accounts: ['Sandbox'] },
  ],
};

describe('a user name that passes to somebody else', () => {
  let clouds: RestorableLab;
  let entra: EntraAdministrator;
  beforeAll(async () => {
    clouds = await RestorableLab.start();
    entra = new EntraAdministrator(clouds.lab.simulator);
  });
  beforeEach(() => clouds.restore('federated'));
  afterAll(() => clouds?.stop());

  const look = async () => {
    await clouds.lab.database.endLeases();
    const { status } = await clouds.cycleAndCheck();
    return status.findings;
  };
  const reasons = async () => (await look()).map(({ reason }) => reason);
  const idOf = (userName: string) =>
    clouds.instance.users.find(each => each.userName === userName)?.id;
  const whoHasAccess = () =>
    (clouds.instance.accountAssignments ?? []).map(
      ({ principalId }) => principalId,
    );
  /** Ken gets the name, and is sent to AWS under it. */
  const passTheName = async () => {
    await entra.people.changeUser(ken, { userPrincipalName: alan });
    await entra.people.assign(alan);
  };

  it('gives the namesake of somebody renamed nothing by a check', async () => {
    await clouds.complete(give);
    const id = idOf(alan)!;
    expect(await reasons()).toEqual([]);
    await entra.people.changeUser(alan, {
      userPrincipalName: 'alan.king@contoso.example',
    });
    expect(await reasons()).toEqual(['AccessNamesOutdated']);
    expect(idOf('alan.king@contoso.example')).toBe(id);

    await passTheName();
    expect(await reasons()).toContain('AccessNamesTaken');
    expect(await reasons()).toContain('AccessNamesTaken');
    expect(idOf(alan)).not.toBe(id);
    expect(whoHasAccess()).toEqual([id]);
  });

  it('gives the namesake of a leaver nothing by a check, and a run gives it', async () => {
    await clouds.complete(give);
    const id = idOf(alan)!;
    await look();
    const leaver = await entra.people.principalId(alan);
    await entra.people.unassign(alan);
    await entra.graph('DELETE', `/users/${leaver}`);
    await look();
    await entra.graph('DELETE', `/directory/deletedItems/${leaver}`);
    await look();
    clouds.instance.users = clouds.instance.users.filter(
      each => each.id !== id,
    );
    expect(await reasons()).toContain('AccessNamesGone');
    // A run leaves open what a name is to get that had it before.
    const canaryUser = 'katherine.johnson@contoso.example';
    await clouds.complete({ ...give, canaryUser });

    await passTheName();
    expect(await reasons()).toContain('AccessNamesTaken');
    expect(await reasons()).toContain('AccessNamesTaken');
    expect(whoHasAccess()).not.toContain(idOf(alan));

    await clouds.complete(give);
    expect(await reasons()).not.toContain('AccessNamesTaken');
    expect(whoHasAccess()).toContain(idOf(alan));
  });

  it('gives nothing by a check to whoever has the name of a leaver when a run leaves it open', async () => {
    await clouds.complete(give);
    const id = idOf(alan)!;
    await look();
    const leaver = await entra.people.principalId(alan);
    await entra.people.unassign(alan);
    await entra.graph('DELETE', `/users/${leaver}`);
    await entra.graph('DELETE', `/directory/deletedItems/${leaver}`);
    await look();
    clouds.instance.users = clouds.instance.users.filter(
      each => each.id !== id,
    );
    await entra.people.changeUser(ken, { userPrincipalName: alan });
    const canaryUser = 'katherine.johnson@contoso.example';
    const accountAccess = [
      ...give.accountAccess,
      { permissionSet: 'ViewOnlyAccess', user: ada, accounts: ['Sandbox'] },
    ];
    await clouds.complete({ accountAccess, canaryUser });

    await entra.people.assign(alan);
    await entra.people.assign('ada.lovelace');
    expect(await reasons()).toContain('AccessNamesTaken');
    expect(await reasons()).toContain('AccessNamesTaken');
    expect(whoHasAccess()).toContain(idOf(ada));
    expect(whoHasAccess()).not.toContain(idOf(alan));
  });

  it('gives it once to whoever a run has left open', async () => {
    await clouds.complete({
      accountAccess: [
        {
          permissionSet: 'ViewOnlyAccess',
          user: `${ken}@contoso.example`,
          accounts: ['Sandbox'],
        },
      ],
    });
    expect(await reasons()).toEqual(['AccessNotSent']);
    await entra.people.assign(ken);
    expect(await reasons()).toEqual([]);
    const id = idOf(`${ken}@contoso.example`)!;
    expect(whoHasAccess()).toEqual([id]);

    await entra.people.changeUser(ken, {
      userPrincipalName: 'kenneth@contoso.example',
    });
    await look();
    await entra.people.changeUser('alan.turing', {
      userPrincipalName: `${ken}@contoso.example`,
    });
    expect(await reasons()).toContain('AccessNamesTaken');
    expect(idOf(`${ken}@contoso.example`)).not.toBe(id);
    expect(whoHasAccess()).toEqual([id]);
  });
});
