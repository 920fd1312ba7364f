import { X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import forge from 'node-forge';
import { GraphTestServer } from './__testUtils__/GraphTestServer';
import { answerJson } from './__testUtils__/answerJson';

jest.setTimeout(60_000);

const id = '004375c5-6e2e-4dec-95e3-626838cb9f80';
const wanted = {
  displayName: 'CN=Microsoft Azure Federated SSO Certificate',
  startDateTime: '2026-11-24T08:00:00.123Z',
  endDateTime: '2029-11-24T08:00:00.000Z',
};

interface Body {
  keyCredentials: Array<Record<string, string | null>>;
  passwordCredentials: Array<Record<string, string | null>>;
}

function oldKey(keyId: string) {
  return { keyId, usage: 'Verify', customKeyIdentifier: 'AQ==', key: 'MII=' };
}

/** Base64 DER of the certificates in a PKCS#12 file. */
function certificatesIn(pfx: string, password: string): string[] {
  const { asn1, pki, pkcs12, util } = forge;
  const file = pkcs12.pkcs12FromAsn1(
    asn1.fromDer(util.decode64(pfx)),
    password,
  );
  const bagType = pki.oids.certBag;
  return (file.getBags({ bagType })[bagType] ?? []).map(({ cert }) =>
    util.encode64(asn1.toDer(pki.certificateToAsn1(cert!)).getBytes()),
  );
}

describe('a signing certificate that is made here', () => {
  let server: GraphTestServer;
  afterEach(() => server.stop());

  const patches = () =>
    server.requests.filter(({ method }) => method === 'PATCH');
  const posts = () => server.requests.filter(({ method }) => method === 'POST');

  function client(cloud: 'global' | 'china') {
    return server.client({ cloud }).servicePrincipals;
  }

  it.each([
    ['is configured as a national cloud', 'china', 0],
    ['turns out not to have the action', 'global', 1],
  ] as const)('is uploaded where the tenant %s', async (_, cloud, asked) => {
    server = await GraphTestServer.start((request, response) => {
      switch (request.method) {
        case 'POST':
          return answerJson(response, 400, {
            error: {
              code: 'BadRequest',
              message:
                "Resource not found for the segment 'addTokenSigningCertificate'.",
            },
          });
        case 'PATCH':
          return answerJson(response, 204);
        default:
          return answerJson(response, 200, {
            id,
            keyCredentials: [oldKey('old')],
            passwordCredentials: [{ keyId: 'old-password', secretText: null }],
          });
      }
    });

    const made = await client(cloud).addTokenSigningCertificate(id, wanted);

    expect(posts()).toHaveLength(asked);
    const [{ body }] = patches();
    const { keyCredentials, passwordCredentials } = body as Body;
    const [kept, sign, verify] = keyCredentials;
    expect(kept).toEqual(oldKey('old'));
    expect(passwordCredentials[0]).toEqual({
      keyId: 'old-password',
      secretText: null,
    });

    const certificate = new X509Certificate(Buffer.from(verify.key!, 'base64'));
    expect(certificate.fingerprint.replaceAll(':', '')).toBe(made.thumbprint);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.subject).toBe(wanted.displayName);
    expect(new Date(certificate.validTo)).toEqual(new Date(wanted.endDateTime));
    expect(new Date(certificate.validFrom)).toEqual(
      new Date('2026-11-24T08:00:00Z'),
    );
    const identifier = Buffer.from(made.thumbprint!, 'hex').toString('base64');
    const [, password] = passwordCredentials;
    expect(sign).toMatchObject({
      type: 'X509CertAndPassword',
      usage: 'Sign',
      keyId: password.keyId,
      customKeyIdentifier: identifier,
    });
    expect(verify).toMatchObject({
      type: 'AsymmetricX509Cert',
      usage: 'Verify',
      customKeyIdentifier: identifier,
    });
    expect(password.customKeyIdentifier).toBe(identifier);
    // OpenSSL opens the file with the password, and key and certificate belong together.
    createSecureContext({
      pfx: Buffer.from(sign.key!, 'base64'),
      passphrase: password.secretText!,
    });
    expect(certificatesIn(sign.key!, password.secretText!)).toEqual([
      verify.key,
    ]);
  });

  it('keeps the newest certificate though a replica does not know it yet', async () => {
    const copies = [
      [oldKey('old'), oldKey('newest')],
      [oldKey('old')],
      [oldKey('old')],
    ];
    server = await GraphTestServer.start((request, response) =>
      request.method === 'PATCH'
        ? answerJson(response, 204)
        : answerJson(response, 200, {
            id,
            keyCredentials: copies.shift() ?? [oldKey('old'), oldKey('newest')],
            passwordCredentials: [],
          }),
    );

    await client('china').addTokenSigningCertificate(id, wanted);

    const { keyCredentials } = patches()[0].body as Body;
    expect(keyCredentials.map(({ keyId }) => keyId)).toEqual(
      expect.arrayContaining(['old', 'newest']),
    );
  });

  it('does not appear in the error of a refusal', async () => {
    server = await GraphTestServer.start((request, response) =>
      request.method === 'PATCH'
        ? answerJson(response, 400, {
            error: {
              code: 'Request_BadRequest',
              message: `Refused: ${JSON.stringify(request.body)}`,
            },
          })
        : answerJson(response, 200, { id, keyCredentials: [] }),
    );

    const error: Error & { cause?: unknown } = await client('china')
      .addTokenSigningCertificate(id, wanted)
      .then(
        () => Promise.reject(new Error('It was not refused.')),
        reason => reason,
      );

    const { keyCredentials, passwordCredentials } = patches()[0].body as Body;
    const shown = `${error.message}${error.stack}${JSON.stringify(
      error,
    )}${String(error.cause)}`;
    expect(error.message).toContain('PATCH /servicePrincipals/{id}');
    expect(shown).not.toContain(keyCredentials[0].key);
    expect(shown).not.toContain(passwordCredentials[0].secretText);
  });
});
