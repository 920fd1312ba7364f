import { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { federate, mustPass } from './__testUtils__/federate';
import { takeClock } from './__testUtils__/takeClock';
import { Lab, startLab } from './__testUtils__/startLab';

jest.setTimeout(240_000);

describe('a federation, as time passes for both clouds and the portal', () => {
  let lab: Lab;
  let clock: ReturnType<typeof takeClock>;
  let federation: Federation;
  let scimEndpoint: string;

  beforeAll(async () => {
    clock = takeClock();
    lab = await startLab();
    ({ scimEndpoint } = await federate(lab));
    federation = await cycleAndCheck();
  });
  afterAll(async () => {
    await lab?.stop();
    clock.giveBack();
  });

  /** Entra runs what is due by now, then the portal looks. */
  async function cycleAndCheck() {
    await lab.simulator.engine.runDueCycles();
    return lab.check();
  }
  async function afterMoving(days: number, time: string | undefined) {
    clock.moveToDaysBefore(days, time!);
    return cycleAndCheck();
  }
  const findings = ({ status }: Federation) =>
    status.findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ severity, reason }) => [severity, reason]);
  const condition = ({ status }: Federation, type: string) =>
    status.conditions.find(candidate => candidate.type === type);

  async function bringNewToken() {
    await lab.console.deleteOldTokens();
    const scimToken = await lab.console.generateToken();
    return mustPass(
      await lab.runTemplate(
        'complete-aws-federation',
        {},
        { secrets: { scimToken } },
      ),
    );
  }

  it('says in time that the token ends', async () => {
    expect(federation.status.overall).toBe('Healthy');
    const { tokenEndsAt } = federation.status;
    const early = await afterMoving(91, tokenEndsAt);
    expect([early.status.overall, findings(early)]).toEqual(['Healthy', []]);

    const soon = await afterMoving(89, tokenEndsAt);
    expect([soon.status.overall, findings(soon)]).toEqual([
      'Healthy',
      [['warning', 'TokenEndsInAQuarter']],
    ]);
    const month = await afterMoving(29, tokenEndsAt);
    expect([month.status.overall, findings(month)]).toEqual([
      'Degraded',
      [['warning', 'TokenEndsInAMonth']],
    ]);
    const week = await afterMoving(6, tokenEndsAt);
    expect(findings(week)).toEqual([['warning', 'TokenEndsInAWeek']]);
    expect(condition(week, 'CredentialsValid')?.message).toContain(
      'stop arriving in AWS on',
    );
  });

  it('is broken when the token has ended, and says why and what to do', async () => {
    const broken = await afterMoving(-1, federation.status.tokenEndsAt);
    expect(broken.status.overall).toBe('Broken');
    expect(findings(broken)).toContainEqual(['critical', 'TokenRejected']);
    const [finding] = broken.status.findings;
    expect(finding.title).toMatch(
      /^New people and changes do not arrive in AWS: the provisioning token ended on/,
    );
    expect(finding.remedyTemplate).toBe('complete-aws-federation');
    expect(condition(broken, 'CredentialsValid')).toMatchObject({
      status: 'False',
      reason: 'TokenRejected',
    });
  });

  it('heals with a new token', async () => {
    const run = await bringNewToken();
    expect(run.outputs.credentials.changed).toBe(true);
    const healed = await cycleAndCheck();
    expect([healed.status.overall, findings(healed)]).toEqual(['Healthy', []]);
    expect(healed.status.tokenEndsAt! > federation.status.tokenEndsAt!).toBe(
      true,
    );
    // The endpoint was not handed in again.
    expect(healed.specification?.provisioning?.scimEndpoint).toBe(scimEndpoint);
  });

  it('says in time that the signing certificate ends, after three years', async () => {
    const { certificateEndsAt } = federation.status;
    clock.moveToDaysBefore(59, certificateEndsAt!);
    await bringNewToken();
    const soon = await cycleAndCheck();
    expect([soon.status.overall, findings(soon)]).toEqual([
      'Healthy',
      [['warning', 'CertificateEndsInAQuarter']],
    ]);
    const week = await afterMoving(6, certificateEndsAt);
    expect([week.status.overall, findings(week)]).toEqual([
      'Degraded',
      [['warning', 'CertificateEndsInAWeek']],
    ]);
    const ended = await afterMoving(-1, certificateEndsAt);
    expect(ended.status.overall).toBe('Broken');
    expect(ended.status.findings[0].title).toMatch(/^Nobody can sign in/);
  });

  it('heals with a new certificate in both clouds', async () => {
    const { outputs } = mustPass(
      await lab.runTemplate('federate-aws-organization'),
    );
    await lab.console.uploadMetadata(await lab.entraMetadata());
    const importedCertificate =
      outputs['signing-certificate'].certificateThumbprint!;
    mustPass(
      await lab.runTemplate('federate-aws-organization', {
        importedCertificate,
      }),
    );
    const healed = await cycleAndCheck();
    expect([healed.status.overall, findings(healed)]).toEqual(['Healthy', []]);
  });
});
