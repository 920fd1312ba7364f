import { X509Certificate, webcrypto } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';

/** What a TLS server and its clients need, all PEM. */
export interface ServerIdentity {
  /** Certificate of the authority, to be trusted by clients. */
  caPem: string;
  certificatePem: string;
  privateKeyPem: string;
}

const DAY = 24 * 60 * 60 * 1000;
const VALIDITY_DAYS = 365;
const RENEW_BEFORE_DAYS = 30;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/**
 * The certificate that the simulator serves HTTPS with, signed by an authority of its
 * own. With a data directory both are kept (`ca.pem`, `server.pem`, `server.key`) and
 * made anew within 30 days of their end. The authority's private key is never written
 * down, so nothing on the disk could sign for another host.
 *
 * The dates follow the real clock: TLS peers judge by it, whatever the clouds' clock says.
 */
export async function certificateAuthority(options: {
  dataDir?: string;
}): Promise<ServerIdentity> {
  const { dataDir } = options;
  const kept = dataDir ? await readIdentity(dataDir) : undefined;
  if (kept) return kept;

  const identity = await createIdentity();
  if (dataDir) {
    await mkdir(dataDir, { recursive: true });
    await writeFile(join(dataDir, 'server.key'), identity.privateKeyPem, {
      mode: 0o600,
    });
    await writeFile(join(dataDir, 'server.pem'), identity.certificatePem);
    await writeFile(join(dataDir, 'ca.pem'), identity.caPem);
  }
  return identity;
}

async function readIdentity(
  dataDir: string,
): Promise<ServerIdentity | undefined> {
  try {
    const [caPem, certificatePem, privateKeyPem] = await Promise.all(
      ['ca.pem', 'server.pem', 'server.key'].map(name =>
        readFile(join(dataDir, name), 'utf8'),
      ),
    );
    const ca = new X509Certificate(caPem);
    const certificate = new X509Certificate(certificatePem);
    const renewAt = Date.now() + RENEW_BEFORE_DAYS * DAY;
    const lasts = [ca, certificate].every(
      each => new Date(each.validTo).getTime() > renewAt,
    );
    return lasts && certificate.verify(ca.publicKey)
      ? { caPem, certificatePem, privateKeyPem }
      : undefined;
  } catch {
    // Missing or unreadable files are simply made anew.
    return undefined;
  }
}

async function createIdentity(): Promise<ServerIdentity> {
  x509.cryptoProvider.set(webcrypto as unknown as Crypto);
  const notBefore = new Date(Date.now() - DAY);
  const notAfter = new Date(Date.now() + VALIDITY_DAYS * DAY);
  const usages: KeyUsage[] = ['sign', 'verify'];
  const caKeys = await createKeys(usages);
  const serverKeys = await createKeys(usages);
  const caName = 'CN=Cloud simulator (this machine only)';

  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: caName,
    notBefore,
    notAfter,
    keys: caKeys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(caKeys.publicKey),
    ],
  });
  const server = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: 'CN=localhost',
    issuer: caName,
    notBefore,
    notAfter,
    publicKey: serverKeys.publicKey,
    signingKey: caKeys.privateKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
      ]),
      await x509.AuthorityKeyIdentifierExtension.create(caKeys.publicKey),
    ],
  });
  const pkcs8 = await webcrypto.subtle.exportKey(
    'pkcs8',
    serverKeys.privateKey,
  );

  return {
    caPem: `${ca.toString('pem')}\n`,
    certificatePem: `${server.toString('pem')}\n`,
    privateKeyPem: `${x509.PemConverter.encode(pkcs8, 'PRIVATE KEY')}\n`,
  };
}

async function createKeys(usages: KeyUsage[]): Promise<CryptoKeyPair> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, usages);
  return keys as CryptoKeyPair;
}

/** Positive and without a leading zero octet, as DER wants it. */
function serialNumber(): string {
  const bytes = webcrypto.getRandomValues(new Uint8Array(15));
  return `01${Buffer.from(bytes).toString('hex')}`;
}
