import { X509Certificate } from 'node:crypto';
import { JsonValue } from '@backstage/types';
import { PortalVisitor } from './__testUtils__/PortalVisitor';
import { federate, mustPass } from './__testUtils__/federate';
import { Lab, organization, startLab } from './__testUtils__/startLab';
import { takeClock } from './__testUtils__/takeClock';

jest.setTimeout(240_000);

const alan = 'alan.turing@contoso.example';

describe('signing certificates in a national cloud', () => {
  let lab: Lab;
  let clock: ReturnType<typeof takeClock>;
  let endsAt: string;
  let handed: { pem: string; thumbprint: string };

  beforeAll(async () => {
    clock = takeClock();
    lab = await startLab();
    await control('/tenant-cloud', { cloud: 'usGov' });
    await federate(lab);
    await lab.simulator.engine.runDueCycles();
    endsAt = (await lab.check()).status.certificateEndsAt!;
  });
  afterAll(async () => {
    await lab?.stop();
    clock.giveBack();
  });

  function control(path: string, body: object) {
    return fetch(`${lab.simulator.pageOrigin}/control${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }
  const application = () =>
    lab.simulator.store.state.tenants[0].servicePrincipals.find(
      ({ displayName }) => displayName === `AWS ${organization}`,
    )!;
  const active = () => application().preferredTokenSigningKeyThumbprint;
  async function signIn() {
    const { identityCenter } = lab.simulator.store.state.organizations.find(
      ({ name }) => name === organization,
    )!;
    const { identityStoreId } = identityCenter!;
    const { page } = await new PortalVisitor(
      lab.simulator,
      identityStoreId,
    ).signIn(alan);
    return /Signed in as [^<]*|Sign-in failed/.exec(page)?.[0];
  }
  async function run(
    parameters: Record<string, string> = {},
  ): Promise<Record<string, JsonValue | undefined>> {
    const { outputs, log } = mustPass(
      await lab.runTemplate('federate-aws-organization', parameters),
    );
    return { ...outputs['signing-certificate'], log: log.join('\n') };
  }
  async function certificateFindings() {
    const { findings } = (await lab.check()).status;
    return findings
      .filter(
        ({ condition, severity }) =>
          condition === 'CertificateValid' && severity !== 'info',
      )
      .map(({ rule, remedy }) => `${rule}: ${remedy}`);
  }

  it('sign a person in with the uploaded one, whose key nobody can read', async () => {
    expect(await signIn()).toBe(`Signed in as ${alan}`);
    expect(application().keyCredentials).toHaveLength(2);
    const [{ privateKeyPem }] = Object.values(
      application().simulated.signingKeys,
    );
    const { log, ...outputs } = await run();
    expect(outputs).toEqual({
      changed: false,
      message: expect.stringContaining('is good until'),
    });
    const content = await lab.database.read();
    const kept = `${log}${JSON.stringify([...content])}`;
    for (const line of privateKeyPem.split('\n').slice(1, -2)) {
      expect(kept).not.toContain(line.trim());
    }
  });

  it('phase 1: make a new one and hand it over, while Entra signs with the old one', async () => {
    clock.moveToDaysBefore(20, endsAt);
    expect(await certificateFindings()).toEqual([
      expect.stringContaining('adds a new certificate without using it'),
    ]);
    const before = active();
    const first = await run();
    expect(first.log).toContain('Roll-over, phase 1 of 2');
    expect(first).toMatchObject({
      changed: true,
      certificateForAws: expect.stringContaining('-----BEGIN CERTIFICATE'),
    });
    handed = {
      pem: String(first.certificateForAws),
      thumbprint: String(first.certificateThumbprint),
    };
    expect(
      new X509Certificate(handed.pem).fingerprint.replaceAll(':', ''),
    ).toBe(handed.thumbprint);
    expect(active()).toBe(before);
    expect(await signIn()).toBe(`Signed in as ${alan}`);
  });

  it('wait for the person, however often the template runs', async () => {
    const again = await run();
    expect(again).toMatchObject({
      changed: false,
      message: expect.stringContaining('now it is your turn'),
      certificateThumbprint: handed.thumbprint,
    });
    expect(application().keyCredentials).toHaveLength(4);
    expect(active()).not.toBe(handed.thumbprint);
    expect(await signIn()).toBe(`Signed in as ${alan}`);
    expect(await certificateFindings()).toEqual([
      expect.stringContaining('to get the new certificate, import it in AWS'),
    ]);
  });

  it('phase 2: sign with the new one as soon as a person says that AWS has it', async () => {
    await lab.console.importCertificate(handed.pem);
    expect(await signIn()).toBe(`Signed in as ${alan}`);
    const second = await run({ importedCertificate: handed.thumbprint });
    expect(second.log).toContain('Roll-over, phase 2 of 2');
    expect(second).toMatchObject({ changed: true });
    expect(second).not.toHaveProperty('certificateForAws');
    expect(active()).toBe(handed.thumbprint);
    expect(await signIn()).toBe(`Signed in as ${alan}`);
    expect(await certificateFindings()).toEqual([]);
    expect((await lab.federation()).recorded.uploadedThumbprint?.value).toBe(
      handed.thumbprint,
    );

    clock.moveToDaysBefore(-1, endsAt);
    expect(await signIn()).toBe(`Signed in as ${alan}`);
    expect(await run()).toMatchObject({ changed: false });
  });

  it('are refused by AWS when they have ended, until AWS has the next', async () => {
    await control('/certificate/expire', { organization });
    expect(await signIn()).toBe('Sign-in failed');
    const late = await run();
    expect(late.log).toContain('nobody can sign in from now until');
    expect(late).toMatchObject({ certificateActive: 'yes' });
    expect(await signIn()).toBe('Sign-in failed');
    // Whoever brings a new token says nothing about certificates.
    const scimToken = await lab.console.generateToken();
    mustPass(
      await lab.runTemplate(
        'complete-aws-federation',
        {},
        { secrets: { scimToken } },
      ),
    );
    expect(await certificateFindings()).toEqual([
      expect.stringContaining('certificate-not-in-aws'),
    ]);
    await lab.console.importCertificate(String(late.certificateForAws));
    expect(await signIn()).toBe(`Signed in as ${alan}`);
    await run({ importedCertificate: String(late.certificateThumbprint) });
    expect(await certificateFindings()).toEqual([]);
  });
});
