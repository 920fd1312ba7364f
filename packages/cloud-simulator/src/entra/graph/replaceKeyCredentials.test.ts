import { randomUUID } from 'node:crypto';
import forge from 'node-forge';
import { createSigningCertificate } from '../certificates/createSigningCertificate';
import { CredentialsBody } from '../__testUtils__/GraphBody';
import { startEntra } from '../__testUtils__/startEntra';

const password = 'a-password-of-the-file';

describe('uploaded key credentials', () => {
  let entra: Awaited<ReturnType<typeof startEntra>>;
  let path: string;
  beforeEach(async () => {
    entra = await startEntra();
    entra.tenant.cloud = 'china';
    const { principal } = await entra.instantiate();
    path = `/servicePrincipals/${principal.id}`;
  });
  afterEach(() => entra.stop());

  async function upload(options: { filePassword?: string } = {}) {
    const made = await createSigningCertificate({
      subject: 'CN=uploaded',
      notBefore: new Date('2026-11-24T08:00:00Z'),
      notAfter: new Date('2029-11-24T08:00:00Z'),
    });
    const file = forge.pkcs12.toPkcs12Asn1(
      forge.pki.privateKeyFromPem(made.privateKeyPem),
      [forge.pki.certificateFromPem(made.certificatePem)],
      options.filePassword ?? password,
      { algorithm: '3des' },
    );
    const keyId = randomUUID();
    const common = {
      // Not the thumbprint: who uploads may choose.
      customKeyIdentifier: Buffer.alloc(32, 7).toString('base64'),
      displayName: 'CN=uploaded',
      startDateTime: '2026-11-24T08:00:00Z',
      endDateTime: '2029-11-24T08:00:00Z',
    };
    const { status } = await entra.graph('PATCH', path, {
      keyCredentials: [
        {
          ...common,
          keyId,
          type: 'X509CertAndPassword',
          usage: 'Sign',
          key: forge.util.encode64(forge.asn1.toDer(file).getBytes()),
        },
        {
          ...common,
          keyId: randomUUID(),
          type: 'AsymmetricX509Cert',
          usage: 'Verify',
          key: made.certificateBase64,
        },
      ],
      passwordCredentials: [{ ...common, keyId, secretText: password }],
    });
    return { status, made };
  }

  it('are kept to sign with, and neither key nor password is answered', async () => {
    const { status, made } = await upload();
    expect(status).toBe(204);
    const { body } = await entra.graph<CredentialsBody>(
      'GET',
      `${path}?$select=keyCredentials,passwordCredentials`,
    );
    expect(body.keyCredentials.map(({ key }) => key)).toEqual([
      null,
      made.certificateBase64,
    ]);
    expect(body.passwordCredentials).toMatchObject([
      { hint: 'a-p', secretText: null },
    ]);
    const metadata = await fetch(
      `${entra.origin}/${entra.tenant.tenantId}/federationmetadata/2007-06/federationmetadata.xml?appid=${entra.tenant.servicePrincipals[0].appId}`,
    );
    expect(await metadata.text()).toContain(made.certificateBase64);

    // A list that leaves them out deletes them.
    await entra.graph('PATCH', path, { keyCredentials: [] });
    expect(entra.tenant.servicePrincipals[0].simulated.signingKeys).toEqual({});
  });

  it('are refused with the password of another file, and change nothing', async () => {
    expect((await upload({ filePassword: 'another' })).status).toBe(400);
    expect(entra.tenant.servicePrincipals[0].keyCredentials).toEqual([]);
  });

  it('are the only way where Graph makes no certificates', async () => {
    const { status, body } = await entra.graph(
      'POST',
      `${path}/addTokenSigningCertificate`,
      { displayName: 'CN=mine' },
    );
    expect([status, body.error.message]).toEqual([
      400,
      "Resource not found for the segment 'addTokenSigningCertificate'.",
    ]);
  });
});
