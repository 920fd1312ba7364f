import { CloudState } from 'cloud-simulator';
import { completion, mustPass } from './__testUtils__/federate';
import { DatabaseContent } from './__testUtils__/LabDatabase';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);

/** Of one name alone. */
const plato = 'plato@contoso.example';
const alan = 'alan.turing@contoso.example';

describe('somebody instead of the user to try first', () => {
  let lab: Lab;
  let start: { clouds: CloudState; database: DatabaseContent };
  let own: ReturnType<typeof completion>;
  const tenant = () => lab.simulator.store.state.tenants[0];
  const user = (name: string) =>
    tenant().users.find(({ mailNickname }) => mailNickname === name)!;
  const inAws = () =>
    lab.simulator.store.state.organizations
      .find(({ name }) => name === organization)!
      .identityCenter!.users.map(({ userName }) => userName);

  beforeAll(async () => {
    lab = await startLab();
    for (const { mailNickname } of tenant().users) {
      user(mailNickname!).department = 'Sales';
    }
    user('claude.shannon').department = 'Labs';
    user('katherine.johnson').accountEnabled = false;
    mustPass(await lab.runTemplate('federate-aws-organization'));
    own = completion(await lab.visitAwsConsole());
    await lab.database.endLeases();
    start = {
      clouds: structuredClone(lab.simulator.store.state),
      database: await lab.database.read(),
    };
  });
  beforeEach(async () => {
    lab.simulator.store.replace(structuredClone(start.clouds));
    await lab.database.restore(structuredClone(start.database));
  });
  afterAll(() => lab?.stop());

  async function complete(scopingFilter: object[], more = {}) {
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
        { canaryUser: alan },
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

  const namelessFirst = { groups: [], users: [plato, alan] };

  it('comes next where AWS refuses one for want of a name who merely comes first', async () => {
    const run = mustPass(
      await complete([], { ...namelessFirst, canaryUser: undefined }),
    );
    expect(run.outputs['on-demand'].message).toBe(
      'The user to try first is in AWS.',
    );
  });

  it('does not come where somebody chose that one, which stops the run', async () => {
    const run = await complete([], { ...namelessFirst, canaryUser: plato });
    expect([run.failedStep, run.error?.message]).toEqual([
      'on-demand',
      expect.stringContaining('given name, surname'),
    ]);
  });
});
