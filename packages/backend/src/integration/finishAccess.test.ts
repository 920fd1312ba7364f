import { completion, mustPass } from './__testUtils__/federate';
import { RestorableLab } from './__testUtils__/RestorableLab';
import { organization } from './__testUtils__/startLab';

jest.setTimeout(120_000);
jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);
jest.mock('bottleneck', () =>
  jest.requireActual('./__testUtils__/unpacedBottleneck'),
);

const account = '444444444451';
const access = { permissionSet: 'ViewOnlyAccess', accounts: ['Sandbox'] };

describe('access that a run left open', () => {
  let clouds: RestorableLab;
  beforeAll(async () => {
    clouds = await RestorableLab.start();
  });
  beforeEach(() => clouds.restore('federated'));
  afterAll(() => clouds?.stop());

  /** A cycle goes through, and a check comes after it. */
  async function next() {
    await clouds.lab.database.endLeases();
    return (await clouds.cycleAndCheck()).status;
  }
  const assigned = () =>
    (clouds.instance.accountAssignments ?? []).map(
      ({ principalType, principalId }) => `${principalType} ${principalId}`,
    );

  it('is given to people of a new identity store once they arrive there', async () => {
    const userName = 'alan.turing@contoso.example';
    await clouds.complete({ accountAccess: [{ ...access, user: userName }] });
    await next();
    clouds.aws.identityCenter = undefined;
    await clouds.lab.console.enable();
    await clouds.lab.database.endLeases();
    mustPass(await clouds.lab.runTemplate('federate-aws-organization'));
    const { parameters, secrets } = completion(
      await clouds.lab.visitAwsConsole(),
    );
    // Somebody else is sent by the run itself, and he comes with the next cycle.
    const canaryUser = 'katherine.johnson@contoso.example';
    mustPass(await clouds.attempt({ ...parameters, canaryUser }, secrets));
    expect(assigned()).toEqual([]);

    expect(await next()).toMatchObject({ word: 'Healthy' });
    const alan = clouds.instance.users.find(
      user => user.userName === userName,
    )!;
    expect(assigned()).toEqual([`USER ${alan.id}`]);
  });

  it('is tried again by the next check where AWS could not give it just then', async () => {
    await clouds.control('/faults', {
      operation:
        'POST /servicePrincipals/{id}/synchronization/jobs/{id}/provisionOnDemand',
      kind: 'status',
      status: 400,
      count: 20,
    });
    const group = 'aws-labs-explorers';
    mustPass(
      await clouds.attempt({
        groupsEnabled: true,
        accountAccess: [{ ...access, group }],
      }),
    );
    await clouds.control('/aws/write-failure', {
      organization,
      failure: 'throttled',
      accountId: account,
      count: 1,
    });
    const { findings } = await next();
    expect(assigned()).toEqual([]);
    expect(
      findings.find(({ reason }) => reason === 'AccessMissing'),
    ).toMatchObject({ detail: expect.stringMatching(/next checks try again/) });

    expect(await next()).toMatchObject({ word: 'Healthy' });
    expect(assigned()).toEqual([`GROUP ${clouds.instance.groups[0].id}`]);
  });
});
