import { completion, mustPass } from './__testUtils__/federate';
import { Lab, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

describe('what a tenant forbids', () => {
  let lab: Lab;
  let complete: () => ReturnType<Lab['runTemplate']>;

  beforeAll(async () => {
    lab = await startLab();
    mustPass(await lab.runTemplate('federate-aws-organization'));
    const { parameters, secrets } = completion(await lab.visitAwsConsole());
    complete = () =>
      lab.runTemplate('complete-aws-federation', parameters, { secrets });
  });
  afterAll(() => lab?.stop());

  async function restrict(restriction?: string) {
    await fetch(`${lab.simulator.pageOrigin}/control/tenant-restriction`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ restriction }),
    });
  }

  it.each([
    [
      'identifierUris',
      'saml-urls',
      /^A policy of the tenant forbids AWS's entity id as identifier .*HTTP 400, Request_BadRequest, request [\w-]+\)\. Ask an administrator of the tenant contoso to exempt SAML applications/,
    ],
    [
      'groupAssignments',
      'assignments',
      /^Assignments: Entra refuses to assign group "aws-labs-explorers": Entra needs a licence for this that the tenant contoso does not have \(.*HTTP 403.*, request [\w-]+\)\. .* name the users instead\.$/,
    ],
  ])(
    'is named, and hinders no longer than it is so: %s',
    async (restriction, step, sentence) => {
      await restrict(restriction);
      const refused = await complete();
      expect([refused.failedStep, refused.error?.message]).toEqual([
        step,
        expect.stringMatching(sentence),
      ]);
      await restrict();
    },
  );

  it('lets the run go through when it is lifted', async () => {
    expect((await complete()).error).toBeUndefined();
  });
});
