import { completion, mustPass } from './__testUtils__/federate';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);

describe('somebody instead of the user to try first', () => {
  let lab: Lab;
  let own: ReturnType<typeof completion>;
  const tenant = () => lab.simulator.store.state.tenants[0];
  const user = (name: string) =>
    tenant().users.find(({ mailNickname }) => mailNickname === name)!;
  const inAws = () =>
    lab.simulator.store.state.organizations
      .find(({ name }) => name === organization)!
      .identityCenter!.users.map(({ userName }) => userName);

  beforeEach(async () => {
    lab = await startLab();
    for (const { mailNickname } of tenant().users) {
      user(mailNickname!).department = 'Sales';
    }
    user('claude.shannon').department = 'Labs';
    user('katherine.johnson').accountEnabled = false;
    mustPass(await lab.runTemplate('federate-aws-organization'));
    own = completion(await lab.visitAwsConsole());
  });
  afterEach(() => lab?.stop());

  async function complete(scopingFilter: object[], more = {}) {
    await lab.database.endLeases();
    return lab.runTemplate(
      'complete-aws-federation',
      {
        ...own.parameters,
        users: [],
        groups: ['aws-labs-explorers'],
        canaryUser: 'katherine.johnson@contoso.example',
        scopingFilter,
        ...more,
      } as typeof own.parameters,
      { secrets: own.secrets },
    );
  }

  it('is one whom the scoping filter lets pass', async () => {
    const run = mustPass(
      await complete([
        { attribute: 'department', operator: 'EQUALS', value: 'Labs' },
      ]),
    );
    expect(inAws()).toContain('claude.shannon@contoso.example');
    expect(run.outputs['on-demand'].message).toContain(
      'is disabled in Entra, and another one is tried instead',
    );
  });

  it('is also found for one whom the filter leaves out', async () => {
    const run = mustPass(
      await complete(
        [{ attribute: 'department', operator: 'EQUALS', value: 'Labs' }],
        { canaryUser: 'alan.turing@contoso.example' },
      ),
    );
    expect(run.outputs['on-demand'].message).toContain(
      'The scoping filter leaves out the user who is named to try first, and another one is tried instead',
    );
  });

  it('may be left out where the filter cannot be evaluated, and the run says so', async () => {
    const run = await complete([
      { attribute: 'department', operator: 'REGEX MATCH', value: 'L(?=abs).*' },
    ]);
    expect([run.failedStep, run.error?.message]).toEqual([
      'on-demand',
      expect.stringMatching(
        /whether the scoping filter lets "alan\.turing.*" pass, the portal cannot tell/i,
      ),
    ]);
  });
});
