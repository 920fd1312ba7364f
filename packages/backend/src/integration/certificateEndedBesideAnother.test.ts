import { X509Certificate } from 'node:crypto';
import { RestorableLab } from './__testUtils__/RestorableLab';
import { PortalVisitor } from './__testUtils__/PortalVisitor';
import { organization } from './__testUtils__/startLab';

jest.setTimeout(120_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);

const alan = 'alan.turing@contoso.example';
const signedIn = `Signed in as ${alan}`;

describe('the only valid certificate, when the active one has ended', () => {
  let clouds: RestorableLab;

  beforeAll(async () => {
    clouds = await RestorableLab.start();
  });
  beforeEach(() => clouds.restore('federated'));
  afterAll(() => clouds?.stop());

  const application = () =>
    clouds.tenant.servicePrincipals.find(
      ({ displayName }) => displayName === `AWS ${organization}`,
    )!;
  const active = () => application().preferredTokenSigningKeyThumbprint!;
  const certificates = () =>
    application().keyCredentials.filter(({ usage }) => usage === 'Verify');

  /** @returns the thumbprint of a certificate that AWS was given by hand */
  async function another(daysLeft: number) {
    const before = active();
    await clouds.control('/application/upload-certificate', { organization });
    await clouds.control('/certificate/expire', {
      organization,
      at: new Date(Date.now() + daysLeft * 86_400_000).toISOString(),
    });
    const { key } = certificates().find(
      ({ customKeyIdentifier }) => thumbprint(customKeyIdentifier) === active(),
    )!;
    const certificate = new X509Certificate(Buffer.from(key!, 'base64'));
    await clouds.lab.console.importCertificate(certificate.toString());
    const given = active();
    application().preferredTokenSigningKeyThumbprint = before;
    return given;
  }
  async function federate(parameters: Record<string, string> = {}) {
    await clouds.lab.database.endLeases();
    const run = await clouds.lab.runTemplate(
      'federate-aws-organization',
      parameters,
    );
    expect(run.error).toBeUndefined();
    return run;
  }
  async function expired() {
    await clouds.lab.database.endLeases();
    const { status } = await clouds.checkTwice();
    return status.findings.find(({ rule }) => rule === 'certificate-expired');
  }
  async function signIn() {
    const { identityStoreId } = clouds.instance;
    const { page } = await new PortalVisitor(
      clouds.lab.simulator,
      identityStoreId,
    ).signIn(alan);
    return /Signed in as [^<]*|Sign-in failed/.exec(page)?.[0];
  }

  it('goes on signing until AWS has the next one', async () => {
    // Who is not the active one is not safe from a newer one.
    await clouds.control('/tenant-signing-key', { choice: 'newest' });
    const spare = await another(40);
    await clouds.control('/certificate/expire', { organization });
    expect(await signIn()).toBe(signedIn);
    expect(await expired()).toMatchObject({
      reason: 'ReplacedByUnknown',
      remedy: expect.stringContaining(
        `it makes ${spare} the active one, and adds a new certificate without using it`,
      ),
    });

    const { outputs, log } = await federate();
    expect(log.join('\n')).toContain(
      `Make the certificate ${spare}, with which Entra signs by itself, the active one.`,
    );
    expect(active()).toBe(spare);
    expect(certificates()).toHaveLength(3);
    expect(await signIn()).toBe(signedIn);

    const { certificateForAws, certificateThumbprint } =
      outputs['signing-certificate'];
    await clouds.lab.console.importCertificate(String(certificateForAws));
    await federate({ importedCertificate: String(certificateThumbprint) });
    expect(active()).toBe(certificateThumbprint);
    expect(await signIn()).toBe(signedIn);
    expect(await expired()).toBeUndefined();
  });
});

function thumbprint(customKeyIdentifier: string): string {
  return Buffer.from(customKeyIdentifier, 'base64')
    .toString('hex')
    .toUpperCase();
}
