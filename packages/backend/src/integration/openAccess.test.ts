import { RestorableLab } from './__testUtils__/RestorableLab';

jest.setTimeout(120_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);
jest.mock('bottleneck', () =>
  jest.requireActual('./__testUtils__/unpacedBottleneck'),
);

const group = 'aws-labs-explorers';

describe('access that a run had to leave open', () => {
  let clouds: RestorableLab;
  beforeAll(async () => {
    clouds = await RestorableLab.start();
  });
  afterAll(() => clouds?.stop());

  it('is on the card, and is given by the check after the next cycle', async () => {
    // Entra sends nothing on demand, so that the group comes with the cycle.
    await clouds.control('/faults', {
      operation:
        'POST /servicePrincipals/{id}/synchronization/jobs/{id}/provisionOnDemand',
      kind: 'status',
      status: 400,
      count: 20,
    });
    const run = await clouds.complete({
      groupsEnabled: true,
      accountAccess: [
        { permissionSet: 'ViewOnlyAccess', group, accounts: ['Sandbox'] },
      ],
    });
    expect(run.outputs['permission-sets'].message).toContain(
      `group "${group}" has not arrived in AWS yet. Entra sends those who have the enterprise application with its next cycle, and the check after it gives them their access.`,
    );
    const before = await clouds.lab.check();
    expect(before.status.word).toBe('Degraded');
    expect(before.status.findings[0]).toMatchObject({
      reason: 'AccessAwaited',
      condition: 'AccessReady',
      title: '1 group lacks the specified access: it has not arrived in AWS.',
      affected: 1,
    });
    expect(clouds.instance.accountAssignments ?? []).toEqual([]);

    await clouds.lab.database.endLeases();
    const { status } = await clouds.cycleAndCheck();
    expect(clouds.instance.accountAssignments).toEqual([
      expect.objectContaining({
        principalId: clouds.instance.groups[0].id,
        accountId: '444444444451',
      }),
    ]);
    expect([status.word, status.findings]).toEqual(['Healthy', []]);
    expect(
      status.conditions.find(({ type }) => type === 'AccessReady'),
    ).toMatchObject({
      status: 'True',
      message: '1 permission set in 1 account.',
    });
  });
});
