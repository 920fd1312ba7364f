import { RestorableLab } from './__testUtils__/RestorableLab';
import { organization } from './__testUtils__/startLab';

jest.setTimeout(120_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);
jest.mock('bottleneck', () =>
  jest.requireActual('./__testUtils__/unpacedBottleneck'),
);

const group = 'aws-labs-explorers';
const sandbox = '444444444451';

describe('access that a run had to leave open', () => {
  let clouds: RestorableLab;
  beforeAll(async () => {
    clouds = await RestorableLab.start();
  });
  beforeEach(async () => {
    await clouds.restore('federated');
    // Entra sends nothing on demand, so that the group comes with the cycle.
    await clouds.control('/faults', {
      operation:
        'POST /servicePrincipals/{id}/synchronization/jobs/{id}/provisionOnDemand',
      kind: 'status',
      status: 400,
      count: 20,
    });
  });
  afterAll(() => clouds?.stop());

  it('is on the card, and is given by the check after the next cycle', async () => {
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
        accountId: sandbox,
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

  it('is given as well when the run failed in another account', async () => {
    await clouds.control('/aws/write-failure', {
      organization,
      failure: 'throttled',
      accountId: '444444444452',
    });
    const run = await clouds.attempt({
      groupsEnabled: true,
      accountAccess: [
        {
          permissionSet: 'ViewOnlyAccess',
          group,
          accounts: ['Sandbox'],
        },
        {
          permissionSet: 'ViewOnlyAccess',
          user: 'alan.turing@contoso.example',
          accounts: ['Experiments'],
        },
      ],
    });
    expect(run.failedStep).toBe('permission-sets');
    expect(run.error?.message).toMatch(
      /Everything else that can be done now is done\. .*group "aws-labs-explorers" has not arrived in AWS yet/,
    );

    await clouds.lab.database.endLeases();
    await clouds.cycleAndCheck();
    expect(clouds.instance.accountAssignments).toEqual([
      expect.objectContaining({
        principalId: clouds.instance.groups[0].id,
        accountId: sandbox,
      }),
    ]);
  });

  it.each([
    [1, 'Healthy', 1, []],
    [100, 'Degraded', 0, ['complete-aws-federation']],
  ])(
    'is tried again by the next checks, and not for ever, when AWS is throttled %s times',
    async (count, word, made, templates) => {
      await clouds.complete({
        groupsEnabled: true,
        accountAccess: [
          { permissionSet: 'ViewOnlyAccess', group, accounts: ['Sandbox'] },
        ],
      });
      await clouds.lab.check();
      await clouds.control('/aws/write-failure', {
        organization,
        failure: 'throttled',
        accountId: sandbox,
        count,
      });
      await clouds.lab.database.endLeases();
      const first = await clouds.cycleAndCheck();
      expect(clouds.instance.accountAssignments ?? []).toEqual([]);
      expect(
        first.status.findings.map(({ remedyTemplate }) => remedyTemplate),
      ).toEqual(first.status.findings.map(() => undefined));

      const { status } = await clouds.checkOnSchedule(8);
      expect(clouds.instance.accountAssignments ?? []).toHaveLength(made);
      expect(status.word).toBe(word);
      expect(
        status.findings
          .filter(({ reason }) => reason === 'AccessMissing')
          .map(({ remedyTemplate }) => remedyTemplate),
      ).toEqual(templates);
    },
  );

  it('is counted by the run and given by no check when AWS did not make the permission set', async () => {
    await clouds.control('/faults', {
      operation: 'sso-admin:CreatePermissionSet',
      kind: 'status',
      status: 400,
      count: 1,
    });
    const run = await clouds.attempt({
      groupsEnabled: true,
      accountAccess: [
        { permissionSet: 'ViewOnlyAccess', group, accounts: ['Sandbox'] },
        {
          permissionSet: 'ViewOnlyAccess',
          user: 'alan.turing@contoso.example',
          accounts: ['Sandbox', 'Experiments'],
        },
      ],
    });
    expect(run.failedStep).toBe('permission-sets');
    expect(run.error?.message).toMatch(
      /^Permission sets: Permission set "ViewOnlyAccess" is not as specified, and 2 assignments of it were not made: only another run makes up for that\. AWS refuses CreatePermissionSet .* Everything else that can be done now is done\. .*group "aws-labs-explorers" has not arrived in AWS yet/,
    );

    await clouds.lab.database.endLeases();
    const { status } = await clouds.cycleAndCheck();
    expect(clouds.instance.accountAssignments ?? []).toEqual([]);
    expect(status.findings[0]).toMatchObject({
      condition: 'AccessReady',
      title: expect.stringContaining('AWS does not have 2 assignments'),
    });
  });
});
