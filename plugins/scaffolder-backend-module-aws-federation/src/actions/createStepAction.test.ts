import { actionHarness, activeInstance } from '../__testUtils__/actionHarness';

describe('createStepAction', () => {
  let harness: Awaited<ReturnType<typeof actionHarness>>;
  beforeEach(async () => {
    harness = await actionHarness();
  });
  afterEach(() => harness.server.stop());

  it('asks for a specification first', async () => {
    await expect(
      harness.run('aws-federation:instance:check', {}),
    ).rejects.toThrow(/Run the template "Federate an AWS organization"/);
  });

  it('reports what is, with the page to look at', async () => {
    const { run, outputs } = harness;
    await run('aws-federation:specification:save', {});
    await run('aws-federation:instance:check', {});
    expect(outputs).toMatchObject({
      changed: false,
      message:
        'IAM Identity Center is active in eu-west-1, identity store d-1234567890.',
      identityCenterUrl: expect.stringContaining('eu-west-1'),
    });
  });

  it('fails with what stands in the way', async () => {
    const { run, clouds } = harness;
    await run('aws-federation:specification:save', {});
    clouds.instance = { ...activeInstance, Status: 'CREATE_IN_PROGRESS' };
    await expect(run('aws-federation:instance:check', {})).rejects.toThrow(
      /^IAM Identity Center instance: .*Wait until AWS calls it ACTIVE/,
    );
  });

  it('goes on when a person does the rest in the AWS console', async () => {
    const { run, clouds, lines } = harness;
    await run('aws-federation:specification:save', {});
    clouds.instance = undefined;
    await run('aws-federation:instance:check', {});
    expect(lines.pop()).toContain('choose Enable');
  });

  it('says in a dry run what it would change', async () => {
    const { run, lines, outputs } = harness;
    await run('aws-federation:specification:save', {});
    await run('aws-federation:application:create', {}, { isDryRun: true });
    expect(lines.pop()).toContain(
      'Would change: Create the enterprise application "AWS acme-labs"',
    );
    expect(outputs.changed).toBe(false);
  });

  it('plans from what the run would have saved before', async () => {
    const { run, server, lines } = harness;
    await run('aws-federation:specification:save', {}, { isDryRun: true });
    await run('aws-federation:application:create', {}, { isDryRun: true });
    await run('aws-federation:saml-mode:set', {}, { isDryRun: true });
    expect(lines.slice(1)).toEqual([
      expect.stringContaining('Enterprise application: '),
      expect.stringContaining('Would change: Create the enterprise app'),
      expect.stringContaining('SAML sign-in mode: not yet possible.'),
      'Would then change: Set the single sign-on mode of the application to SAML.',
    ]);
    expect(server.writes).toEqual([]);
  });

  it('asks for a check, but not in a dry run', async () => {
    const { run, server, outputs } = harness;
    await run('aws-federation:federation:check', {}, { isDryRun: true });
    expect(server.writes).toEqual([]);
    await run('aws-federation:federation:check', {});
    expect(server.writes).toEqual(['POST check']);
    expect(outputs.word).toBe('Setting up');
  });
});
