import { JsonObject } from '@backstage/types';
import { ConsoleVisitResult } from './__testUtils__/AwsConsoleVisitor';
import { completion, mustPass } from './__testUtils__/federate';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

describe('who is sent to AWS', () => {
  let lab: Lab;
  let visit: ConsoleVisitResult;
  const tenant = () => lab.simulator.store.state.tenants[0];
  const application = () =>
    tenant().servicePrincipals.find(
      ({ displayName }) => displayName === `AWS ${organization}`,
    )!;
  const active = () =>
    lab.simulator.store.state.organizations
      .find(({ name }) => name === organization)!
      .identityCenter!.users.filter(user => user.active)
      .map(({ userName }) => userName)
      .sort();

  beforeAll(async () => {
    lab = await startLab();
    mustPass(await lab.runTemplate('federate-aws-organization'));
    visit = await lab.visitAwsConsole();
  });
  afterAll(() => lab?.stop());

  function complete(settings: JsonObject) {
    const { parameters, secrets } = completion(visit);
    return lab.runTemplate(
      'complete-aws-federation',
      { ...parameters, ...settings },
      { secrets },
    );
  }
  async function reasons() {
    const { status } = await lab.check();
    return status.findings.map(({ reason }) => reason);
  }
  const cycle = () => lab.simulator.engine.runCycle(tenant(), application());

  it('is everybody, and after a restart only who is assigned', async () => {
    mustPass(await complete({ scope: 'all' }));
    await cycle();
    const everybody = active();

    const run = mustPass(await complete({ scope: 'assigned' }));
    expect(run.log.join('\n')).toContain(
      'Send only assigned people to AWS, and restart the job.',
    );
    await cycle();
    const assigned = active();
    expect(assigned).toContain('alan.turing@contoso.example');
    expect(assigned.length).toBeLessThan(everybody.length - 3);
    expect(mustPass(await complete({})).changed).toBe(false);
  });

  it('is narrower also when the run ended between saving and restarting', async () => {
    mustPass(await complete({ scope: 'all' }));
    await cycle();
    const everybody = active();
    lab.simulator.store.state.faults.push({
      id: 'refused',
      operation:
        'POST /servicePrincipals/{id}/synchronization/jobs/{id}/restart',
      kind: 'status',
      status: 400,
      remaining: 1,
    });
    const { failedStep } = await complete({ scope: 'assigned' });
    expect(failedStep).toBe('scope');
    mustPass(await complete({}));
    await cycle();
    expect(active().length).toBeLessThan(everybody.length - 3);
  });

  it('is only whom the scoping filter covers', async () => {
    const before = active();
    const departmentOf = (userName: string) =>
      tenant().users.find(user => user.userPrincipalName === userName)!
        .department!;
    const department = departmentOf('alan.turing@contoso.example');
    const scopingFilter = [
      { attribute: 'department', operator: 'EQUALS', value: department },
    ];
    mustPass(await complete({ scopingFilter }));
    await cycle();
    expect(active()).toEqual(
      before.filter(userName => departmentOf(userName) === department),
    );
    expect(active().length).toBeLessThan(before.length);
    expect(await reasons()).not.toContain('ScopingFilterDiffers');

    const filter = application()
      .simulated.job!.schema.synchronizationRules.flatMap(
        (rule: { objectMappings: object[] }) => rule.objectMappings,
      )
      .find((each: { scope?: object }) => each.scope);
    filter.scope = null;
    expect(await reasons()).toContain('ScopingFilterDiffers');

    mustPass(await complete({ withoutScopingFilter: true }));
    await cycle();
    expect(active()).toEqual(before);
  });

  it('stays as it is when more people would be disabled than the threshold allows', async () => {
    mustPass(await complete({ deletionThreshold: 2 }));
    const before = active();
    application().simulated.appRoleAssignments = [];
    await cycle();
    expect(active()).toEqual(before);
    expect(await reasons()).toContain('TooManyDeletes');
  });
});
