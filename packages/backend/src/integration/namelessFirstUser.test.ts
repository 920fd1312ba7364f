import { completion } from './__testUtils__/federate';
import { Lab, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);

/** Of one name alone. */
const plato = 'plato@contoso.example';
const alan = 'alan.turing@contoso.example';

describe('a first user whom AWS refuses for want of a name', () => {
  let lab: Lab;
  let own: ReturnType<typeof completion>;

  beforeAll(async () => {
    lab = await startLab();
    await lab.runTemplate('federate-aws-organization');
    own = completion(await lab.visitAwsConsole());
  });
  afterAll(() => lab?.stop());

  async function complete(more: { canaryUser?: string }) {
    await lab.database.endLeases();
    const { canaryUser, ...parameters } = own.parameters;
    return lab.runTemplate(
      'complete-aws-federation',
      { ...parameters, groups: [], users: [plato, alan], ...more },
      { secrets: own.secrets },
    );
  }

  it('is passed over where they merely come first', async () => {
    const { error, outputs } = await complete({});
    expect(error).toBeUndefined();
    expect(outputs['on-demand'].message).toBe(
      'The user to try first is in AWS.',
    );
  });

  it('is tried, and stops the run, where somebody chose that user', async () => {
    const { failedStep, error } = await complete({ canaryUser: plato });
    expect([failedStep, error?.message]).toEqual([
      'on-demand',
      expect.stringContaining('given name, surname'),
    ]);
  });
});
