import { ConsoleVisitResult } from './__testUtils__/AwsConsoleVisitor';
import { completion, mustPass } from './__testUtils__/federate';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(180_000);

const alan = 'alan.turing@contoso.example';
const katherine = 'katherine.johnson@contoso.example';

describe('groups that the platform manages in IAM Identity Center', () => {
  let lab: Lab;
  let visit: ConsoleVisitResult;
  const aws = () =>
    lab.simulator.store.state.organizations.find(
      ({ name }) => name === organization,
    )!;
  const groups = () => aws().identityCenter!.groups;

  beforeAll(async () => {
    lab = await startLab();
    mustPass(await lab.runTemplate('federate-aws-organization'));
    visit = await lab.visitAwsConsole();
  });
  afterAll(() => lab?.stop());

  function complete(settings: object) {
    const { parameters, secrets } = completion(visit);
    return lab.runTemplate(
      'complete-aws-federation',
      { ...parameters, ...settings },
      { secrets },
    );
  }
  const operators = {
    identityCenterGroups: [{ name: 'Operators', members: [alan, katherine] }],
  };

  it('are refused while Entra sends groups', async () => {
    const { failedStep, error } = await complete({
      ...operators,
      groupsEnabled: true,
    });
    expect(failedStep).toBe('specification');
    expect(error?.message).toContain('Entra sends groups to AWS');
    expect(groups()).toEqual([]);
  });

  it('are made once, though an answer is lost, and get a permission set', async () => {
    lab.simulator.store.state.faults.push({
      id: 'lost',
      operation: 'identitystore:CreateGroup',
      kind: 'lost-answer',
      remaining: 1,
    });
    const run = mustPass(
      await complete({
        ...operators,
        accountAccess: [
          {
            permissionSet: 'ViewOnlyAccess',
            group: 'Operators',
            accounts: ['Sandbox'],
          },
        ],
      }),
    );
    // Alan was sent on demand; Katherine comes with the cycle.
    expect(run.outputs.groups.message).toContain(
      `${katherine} has not arrived in AWS yet`,
    );
    expect(groups()).toMatchObject([
      { displayName: 'Operators', members: [expect.any(String)] },
    ]);
    expect(aws().identityCenter!.accountAssignments).toHaveLength(1);

    await lab.simulator.engine.runDueCycles();
    expect(mustPass(await complete({})).changed).toBe(true);
    expect(groups()[0].members).toHaveLength(2);
    expect(mustPass(await complete({})).changed).toBe(false);
  });

  const remove = (parameters: object) =>
    lab.runTemplate('remove-group-members', { ...parameters });

  it('lose a member for good, who hears first what that takes', async () => {
    // Assigned by hand: the specification does not know of it.
    await lab.specify(specification => ({
      ...specification,
      permissionSets: [],
    }));
    const leaving = { group: 'Operators', members: [katherine.toUpperCase()] };
    const { outputs } = mustPass(await remove(leaving));
    expect(outputs.remove).toMatchObject({ changed: false, count: 1 });
    expect(outputs.remove.message).toMatch(
      /lose: ViewOnlyAccess in 4444444444\d\d \(Sandbox\)\. Sessions that are open/,
    );
    const { error } = await remove({ ...leaving, confirm: 2 });
    expect(error?.message).toContain('and 1 would leave the group');
    expect(groups()[0].members).toHaveLength(2);

    const run = mustPass(await remove({ ...leaving, confirm: 1 }));
    expect(run.changed).toBe(true);
    expect(groups()[0].members).toHaveLength(1);
    // No later run brings her back.
    expect(mustPass(await complete({})).changed).toBe(false);
    const again = mustPass(await remove({ ...leaving, confirm: 0 }));
    expect(again.changed).toBe(false);
    expect(again.log).toContain('Nothing to change.');
  });

  it('that are not there, or that Entra manages, are left alone', async () => {
    const unknown = await remove({ group: 'Nobodies', members: [alan] });
    expect(unknown.error?.message).toContain('has no group "Nobodies"');
    groups()[0].externalId = 'from-entra';
    const foreign = await remove({ group: 'Operators', members: [alan] });
    expect(foreign.error?.message).toContain(
      'Take them out of the group in Entra.',
    );
    expect(groups()[0].members).toHaveLength(1);
  });
});
