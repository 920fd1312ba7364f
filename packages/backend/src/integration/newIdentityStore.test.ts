import { EntraAdministrator } from './__testUtils__/rules/EntraAdministrator';
import { RestorableLab } from './__testUtils__/RestorableLab';
import { completion, mustPass } from './__testUtils__/federate';

jest.setTimeout(120_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);
jest.mock('bottleneck', () =>
  jest.requireActual('./__testUtils__/unpacedBottleneck'),
);

const alan = 'alan.turing@contoso.example';

describe('access of a user after the instance is deleted and enabled anew', () => {
  let clouds: RestorableLab;
  let entra: EntraAdministrator;
  beforeAll(async () => {
    clouds = await RestorableLab.start();
    entra = new EntraAdministrator(clouds.lab.simulator);
  });
  beforeEach(async () => {
    await clouds.restore('federated');
    await clouds.complete({
      accountAccess: [
        { permissionSet: 'ViewOnlyAccess', user: alan, accounts: ['Sandbox'] },
      ],
    });
    await look();
    const { instanceArn } = clouds.instance;
    await clouds.lab.console.deleteInstance(instanceArn);
    await clouds.lab.console.enable();
  });
  afterAll(() => clouds?.stop());

  async function look() {
    await clouds.lab.database.endLeases();
    const { status } = await clouds.cycleAndCheck();
    return status;
  }

  /** What the card says to do: both templates, and the visit between them. */
  async function federateAnew() {
    await clouds.lab.database.endLeases();
    mustPass(await clouds.lab.runTemplate('federate-aws-organization'));
    const visit = await clouds.lab.visitAwsConsole();
    const { parameters, secrets } = completion(visit);
    return clouds.complete(
      { ...parameters, canaryUser: 'katherine.johnson@contoso.example' },
      secrets,
    );
  }

  it('is given by the check after the cycle, and the run restarts the job itself', async () => {
    const run = await federateAnew();
    expect(run.log.join(' ')).toMatch(
      /Restart the synchronization job in full: Entra forgets whom it has sent/,
    );
    expect(run.outputs['permission-sets'].message).toContain(
      'the check after it gives them their access',
    );
    expect(clouds.instance.users.map(({ userName }) => userName)).toContain(
      'katherine.johnson@contoso.example',
    );

    const { word, findings } = await look();
    expect([word, findings]).toEqual(['Healthy', []]);
    const { id } = clouds.instance.users.find(
      ({ userName }) => userName === alan,
    )!;
    expect(clouds.instance.accountAssignments).toEqual([
      expect.objectContaining({ principalId: id }),
    ]);
  });

  it('is not given to somebody else who has got the name', async () => {
    await federateAnew();
    await entra.people.changeUser('alan.turing', {
      userPrincipalName: 'alan.king@contoso.example',
    });
    await entra.people.changeUser('tony.hoare', { userPrincipalName: alan });

    const { findings } = await look();
    expect(clouds.instance.users.map(({ userName }) => userName)).toContain(
      alan,
    );
    expect(clouds.instance.accountAssignments ?? []).toEqual([]);
    expect(findings.map(({ reason }) => reason)).toContain('AccessNamesTaken');
  });
});
