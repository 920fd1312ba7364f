import { completion, mustPass } from './__testUtils__/federate';
import { Lab, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

describe('the role with which people get the application', () => {
  let lab: Lab;
  let complete: (role?: string) => ReturnType<Lab['runTemplate']>;

  beforeAll(async () => {
    lab = await startLab();
    mustPass(await lab.runTemplate('federate-aws-organization'));
    const { parameters, secrets } = completion(await lab.visitAwsConsole());
    complete = role =>
      lab.runTemplate(
        'complete-aws-federation',
        { ...parameters, ...(role && { role }) },
        { secrets },
      );
  });
  afterAll(() => lab?.stop());

  function assigned() {
    const { appRoles, simulated } =
      lab.simulator.store.state.tenants[0].servicePrincipals.at(-1)!;
    return simulated.appRoleAssignments
      .map(({ principalType, appRoleId }) => {
        const role = appRoles.find(({ id }) => id === appRoleId);
        return `${principalType}: ${role?.displayName}`;
      })
      .sort();
  }

  it('must be one that the application has', async () => {
    const refused = await complete('Auditor');
    expect([refused.failedStep, refused.error?.message]).toEqual([
      'specification',
      'The application has no role "Auditor" that users and groups can get; it has "User", "msiam_access". Name one that it has in the template "Complete an AWS federation".',
    ]);
    expect((await lab.federation()).version).toBe(1);
    expect(assigned()).toEqual([]);
  });

  it('is looked for again when the application has lost it since', async () => {
    await lab.specify(specification => ({
      ...specification,
      assignments: { ...specification.assignments, role: 'Auditor' },
    }));
    const refused = await complete();
    expect([refused.failedStep, refused.error?.message]).toEqual([
      'assignments',
      expect.stringMatching(/has no role "Auditor" .* Name one/),
    ]);
  });

  it('is the one that was chosen, also when nothing is said in the next run', async () => {
    const chosen = mustPass(await complete('msiam_access'));
    expect(chosen.log.join('\n')).toContain(
      'Assign group "aws-labs-explorers" with the role "msiam_access".',
    );
    // No cycle has gone through yet.
    expect(chosen.outputs.check.word).toBe('Partly unknown');
    expect(assigned()).toEqual(['Group: msiam_access', 'User: msiam_access']);
    expect(mustPass(await complete()).changed).toBe(false);
  });

  it('comes on top of the one that they have', async () => {
    mustPass(await complete('User'));
    expect(assigned()).toEqual([
      'Group: User',
      'Group: msiam_access',
      'User: User',
      'User: msiam_access',
    ]);
  });
});
