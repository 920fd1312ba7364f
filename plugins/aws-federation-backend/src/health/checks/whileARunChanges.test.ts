import { TestDatabases } from '@backstage/backend-test-utils';
import { CheckerCase, conditionOf } from './__testUtils__/CheckerCase';

describe('FederationChecker while a run changes the federation', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let checks: CheckerCase;
  beforeEach(async () => {
    checks = await CheckerCase.start(databases);
    await checks.specified();
    await checks.check();
    checks.minutes += 10;
    checks.lease = { title: "Ada's run", expiresInMinutes: 2 };
    checks.seen.facts.mappings.mappings!.groups.enabled = true;
  });

  it('raises no alarm of its own accord', async () => {
    const status = await checks.check();
    expect(status).toMatchObject({ overall: 'Unknown', findings: [] });
    expect(conditionOf(status, 'MappingsReady')?.reason).toBe('BeingChanged');
    checks.lease = undefined;
    expect((await checks.checkAgain()).overall).toBe('Degraded');
  });

  it('calls nothing healthy that has stopped meanwhile', async () => {
    checks.seen.facts.application.servicePrincipal!.singleSignOnMode =
      undefined;
    const status = await checks.check();
    expect(status).toMatchObject({ overall: 'Unknown', findings: [] });
    expect(conditionOf(status, 'SamlReady')).toMatchObject({
      reason: 'BeingChanged',
      message: expect.stringMatching(
        /^Being changed by Ada's run\. Seen meanwhile: Whether people can sign in is not known: /,
      ),
    });
  });

  it('calls nothing healthy that may have stopped meanwhile', async () => {
    checks.seen.facts.credentials.outcome = 'unreachable';
    const status = await checks.check();
    expect(status).toMatchObject({ overall: 'Unknown', findings: [] });
    expect(conditionOf(status, 'CredentialsValid')?.reason).toBe(
      'BeingChanged',
    );
  });

  it('says that provisioning is being changed, whatever harmless thing it sees of it', async () => {
    const { job } = checks.seen.facts;
    Object.assign(job.job!, { state: 'paused' });
    job.others = [{ id: 'another', state: 'paused', ranBefore: false }];
    const status = await checks.check();
    expect(conditionOf(status, 'ProvisioningRunning')).toMatchObject({
      status: 'Unknown',
      reason: 'BeingChanged',
    });
  });

  it('calls what runs good, whatever harmless thing it sees of it', async () => {
    checks.seen.facts.job.others = [
      { id: 'another', state: 'paused', ranBefore: false },
    ];
    const status = await checks.check();
    expect(conditionOf(status, 'ProvisioningRunning')?.status).toBe('True');
  });

  it('raises no alarm when a person asks either', async () => {
    expect(await checks.check({}, { asked: true })).toMatchObject({
      overall: 'Unknown',
      findings: [],
    });
  });

  it('keeps what was known before the run, until it is mended', async () => {
    checks.lease = undefined;
    Object.assign(checks.seen.facts.job.job!, { state: 'disabled' });
    const [known] = (await checks.checkAgain()).findings.filter(
      ({ rule }) => rule === 'job-disabled',
    );
    checks.lease = { title: "Ada's run", expiresInMinutes: 2 };
    expect((await checks.checkAgain()).findings).toContainEqual({
      ...known,
      lastSeenAt: expect.any(String),
      evidence: expect.anything(),
    });
    Object.assign(checks.seen.facts.job.job!, { state: 'active' });
    expect((await checks.checkAgain()).findings).not.toContainEqual(
      expect.objectContaining({ rule: 'job-disabled' }),
    );
  });

  it('does not wait for a run that has ended', async () => {
    checks.lease!.expiresInMinutes = -1;
    expect((await checks.check()).overall).toBe('Degraded');
  });
});
