import { federate, mustPass } from './__testUtils__/federate';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(180_000);

describe('permission sets', () => {
  let lab: Lab;
  const aws = () =>
    lab.simulator.store.state.organizations.find(
      ({ name }) => name === organization,
    )!;
  beforeAll(async () => {
    lab = await startLab();
    // Enough accounts for more assignments than AWS takes at a time.
    for (let index = 0; index < 20; index += 1) {
      aws().accounts.push({
        id: `5555555555${index + 10}`,
        name: `Team ${index}`,
        email: `team-${index}@acme.example`,
      });
    }
    await federate(lab);
  });
  afterAll(() => lab?.stop());

  const instance = () => aws().identityCenter!;
  const assignments = () => instance().accountAssignments ?? [];
  const teams = () => aws().accounts.map(({ id }) => id);
  const complete = (accountAccess: object[], isDryRun = false) =>
    lab.runTemplate(
      'complete-aws-federation',
      { accountAccess: accountAccess as [] },
      { isDryRun },
    );

  it('are made and assigned in many accounts, though AWS throttles and an answer is lost', async () => {
    const { state } = lab.simulator.store;
    state.awsRequestsPerSecond = 15;
    state.asyncWriteMs = 300;
    state.faults.push({
      id: 'lost',
      operation: 'sso-admin:CreatePermissionSet',
      kind: 'lost-answer',
      remaining: 1,
    });
    const run = mustPass(
      await complete([
        {
          permissionSet: 'ViewOnlyAccess',
          user: 'alan.turing@contoso.example',
          accounts: teams(),
        },
        {
          permissionSet: 'AdministratorAccess',
          user: 'alan.turing@contoso.example',
          accounts: ['Sandbox'],
        },
      ]),
    );
    expect(run.outputs['permission-sets']).toMatchObject({ changed: true });
    expect(
      instance()
        .permissionSets.map(({ name }) => name)
        .sort(),
    ).toEqual(['AdministratorAccess', 'ViewOnlyAccess']);
    expect(assignments()).toHaveLength(teams().length + 1);
    const writes = instance().asyncWrites ?? [];
    expect(writes.filter(({ status }) => status !== 'SUCCEEDED')).toEqual([]);
  });

  it('stay as they are in the next run', async () => {
    const before = structuredClone(instance());
    const run = mustPass(await lab.runTemplate('complete-aws-federation'));
    expect(run.changed).toBe(false);
    expect(instance()).toEqual(before);
  });

  it('are seen by the check', async () => {
    const { status } = await lab.check();
    expect(
      status.conditions.find(({ type }) => type === 'AccessReady'),
    ).toMatchObject({
      status: 'True',
      message: `2 permission sets in ${teams().length} accounts.`,
    });
    expect(status.counts).toMatchObject({
      permissionSets: 2,
      accountsWithAccess: teams().length,
    });
  });

  it('wait for a group that AWS does not have, and say so', async () => {
    const run = mustPass(
      await complete([
        {
          permissionSet: 'PowerUserAccess',
          group: 'aws-labs-explorers',
          accounts: ['Sandbox'],
        },
      ]),
    );
    expect(run.outputs['permission-sets'].message).toContain(
      'group "aws-labs-explorers" has not arrived in AWS yet',
    );
    expect(instance().permissionSets).toHaveLength(3);
  });

  it('hold a policy of the customer, which each account must have', async () => {
    const sandbox = aws().accounts.find(({ name }) => name === 'Sandbox')!;
    const audit = (managedPolicies: string[]) =>
      lab.specify(({ permissionSets = [], ...specification }) => ({
        ...specification,
        permissionSets: [
          // Without the group that never arrives, for which a run waits.
          ...permissionSets.filter(
            ({ name }) => !['Auditor', 'PowerUserAccess'].includes(name),
          ),
          {
            name: 'Auditor',
            managedPolicies,
            customerManagedPolicies: ['/security/audit'],
            assignments: [
              {
                principalType: 'USER',
                principal: 'alan.turing@contoso.example',
                accountIds: [sandbox.id],
              },
            ],
          },
        ],
      }));

    const { state } = lab.simulator.store;
    Object.assign(state, { awsRequestsPerSecond: undefined, asyncWriteMs: 50 });
    await audit([]);
    const refused = await complete([]);
    expect(refused.failedStep).toBe('permission-sets');
    expect(refused.error?.message).toMatch(
      /the policy \/security\/audit does not exist there .* Create it in the account, under the same path and name/,
    );

    sandbox.policies = ['/security/audit'];
    mustPass(await complete([]));
    expect(mustPass(await complete([])).changed).toBe(false);

    // A set that an account has already is brought there as it is now.
    await audit(['arn:aws:iam::aws:policy/SecurityAudit']);
    const changed = mustPass(await complete([]));
    expect(changed.log).toContain(
      'Provision permission set "Auditor" to the accounts that have it.',
    );
    expect(mustPass(await complete([])).changed).toBe(false);
  });

  it('are taken away by a template that first says from whom', async () => {
    const target = {
      permissionSet: 'ViewOnlyAccess',
      user: 'alan.turing@contoso.example',
    };
    const remove = (more: object) =>
      lab.runTemplate('remove-account-access', { ...target, ...more });
    const before = assignments().length;
    const told = mustPass(await remove({}));
    expect(told.outputs.remove).toMatchObject({
      changed: false,
      count: teams().length,
    });
    const { error } = await remove({ accounts: ['Sandbox'], confirm: 7 });
    expect(error?.message).toContain('and 1 would be removed');
    expect(assignments()).toHaveLength(before);

    mustPass(await remove({ accounts: ['Sandbox'], confirm: 1 }));
    expect(assignments()).toHaveLength(before - 1);
    mustPass(await remove({ confirm: teams().length - 1 }));
    expect(assignments()).toHaveLength(before - teams().length);
    // No later run brings them back.
    expect(mustPass(await complete([])).changed).toBe(false);
  });
});
