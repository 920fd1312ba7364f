import { completion, mustPass } from './__testUtils__/federate';
import { Lab, startLab } from './__testUtils__/startLab';

jest.setTimeout(180_000);

describe('templates, while the replicas of Entra are behind', () => {
  let lab: Lab;
  /** Called when what a request does is done, before its answer is there. */
  let ended: (operation: string) => void;

  beforeEach(async () => {
    ended = () => {};
    lab = await startLab({
      observer: { ended: ({ operation }) => ended(operation) },
    });
    lab.simulator.store.state.replicationLagMs = 3_000;
  });
  afterEach(() => lab?.stop());

  /** What is made for the organization: its applications and their keys. */
  function made() {
    const [tenant] = lab.simulator.store.state.tenants;
    const { displayName } = tenant.applications.at(-1)!;
    const applications = tenant.applications.filter(
      each => each.displayName === displayName,
    );
    const principal = tenant.servicePrincipals.find(
      ({ appId }) => appId === applications[0].appId,
    );
    return { applications, keys: principal?.keyCredentials };
  }

  it('go through, one after the other, and end with a check that sees what they did', async () => {
    const first = mustPass(await lab.runTemplate('federate-aws-organization'));
    expect(first.outputs.check.word).toBe('Setting up');
    const { status } = await lab.federation();
    expect(
      status.steps.filter(({ state }) => state === 'Done').map(({ id }) => id),
    ).toEqual(
      expect.arrayContaining([
        'saml-mode',
        'signing-certificate',
        'entra-metadata',
      ]),
    );

    const visit = await lab.visitAwsConsole();
    const { parameters, secrets } = completion(visit);
    const second = mustPass(
      await lab.runTemplate('complete-aws-federation', parameters, { secrets }),
    );
    // No cycle has gone through yet.
    expect(second.outputs.check.word).toBe('Partly unknown');

    const again = mustPass(
      await lab.runTemplate('complete-aws-federation', parameters, { secrets }),
    );
    expect(again.changed).toBe(false);

    // One certificate: the key that signs and the one that verifies.
    expect(made()).toMatchObject({
      applications: { length: 1 },
      keys: { length: 2 },
    });
  });

  it.each([
    'POST /applicationTemplates/{id}/instantiate',
    'POST /servicePrincipals/{id}/addTokenSigningCertificate',
  ])(
    'go on where another run was cancelled a moment ago, at %s',
    async last => {
      const cancelling = new AbortController();
      ended = operation => {
        if (operation === last) cancelling.abort();
      };
      const { signal } = cancelling;
      const cancelled = await lab.runTemplate(
        'federate-aws-organization',
        {},
        { signal },
      );
      expect(cancelled.error?.message).toMatch(/^The run was cancelled/);

      const next = mustPass(await lab.runTemplate('federate-aws-organization'));
      expect(next.log.join('\n')).toMatch(
        /^Waiting\. .* holds the federation/m,
      );
      expect(next.outputs.check.word).toBe('Setting up');
      expect(made()).toMatchObject({
        applications: { length: 1 },
        keys: { length: 2 },
      });
    },
  );
});
