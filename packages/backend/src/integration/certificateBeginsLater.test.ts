import { RestorableLab } from './__testUtils__/RestorableLab';
import { PortalVisitor } from './__testUtils__/PortalVisitor';
import { organization } from './__testUtils__/startLab';

jest.setTimeout(120_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);

const alan = 'alan.turing@contoso.example';
const inTwoDays = () => new Date(Date.now() + 2 * 86_400_000).toISOString();

describe('a signing certificate that begins in two days', () => {
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
  const begins = () =>
    application().keyCredentials.find(
      ({ customKeyIdentifier }) =>
        Buffer.from(customKeyIdentifier, 'base64')
          .toString('hex')
          .toUpperCase() === active(),
    )!.startDateTime;

  /** @returns the thumbprint; Entra makes it the active one */
  async function upload() {
    await clouds.control('/application/upload-certificate', {
      organization,
      begins: inTwoDays(),
    });
    return active();
  }
  async function federate(parameters: Record<string, string> = {}) {
    await clouds.lab.database.endLeases();
    return clouds.lab.runTemplate('federate-aws-organization', parameters);
  }
  async function reasons() {
    await clouds.lab.database.endLeases();
    const { status } = await clouds.checkTwice();
    return status.findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ reason }) => reason);
  }
  async function signIn() {
    const { identityStoreId } = clouds.instance;
    const { page } = await new PortalVisitor(
      clouds.lab.simulator,
      identityStoreId,
    ).signIn(alan);
    return /Signed in as [^<]*|Sign-in failed/.exec(page)?.[0];
  }

  it('does not follow the one that has ended: a run makes one with which people sign in', async () => {
    await clouds.control('/certificate/expire', { organization });
    const before = active();
    const next = await upload();
    application().preferredTokenSigningKeyThumbprint = before;
    expect(await reasons()).toEqual(['CertificateExpired']);

    const { error, outputs } = await federate();
    expect(error).toBeUndefined();
    expect(active()).not.toBe(next);
    expect(Date.parse(begins())).toBeLessThanOrEqual(Date.now());
    const { certificateForAws, certificateThumbprint } =
      outputs['signing-certificate'];
    expect(certificateThumbprint).toBe(active());
    await clouds.lab.console.importCertificate(String(certificateForAws));
    await federate({ importedCertificate: active() });
    expect(await reasons()).toEqual([]);
    expect(await signIn()).toBe(`Signed in as ${alan}`);
  });

  it('does not stay the active one, where AWS has one that is valid', async () => {
    const before = active();
    await upload();
    expect(await reasons()).toContain('CertificateNotValidYet');
    const { outputs } = await federate();
    expect(active()).toBe(before);
    expect(outputs['signing-certificate']).toMatchObject({ changed: true });
    expect(await reasons()).toEqual([]);
    expect(await signIn()).toBe(`Signed in as ${alan}`);
  });

  it('is not made the active one by whoever says that AWS has it', async () => {
    const before = active();
    const next = await upload();
    application().preferredTokenSigningKeyThumbprint = before;
    const { error } = await federate({ importedCertificate: next });
    expect(error?.message).toContain(
      `Entra cannot sign with certificate ${next} yet`,
    );
    expect(active()).toBe(before);
    expect(await reasons()).toEqual([]);
  });
});
