import { createHash, createPublicKey, webcrypto } from 'node:crypto';
import { PemConverter, X509CertificateGenerator } from '@peculiar/x509';

/** A self-signed certificate with its private key. */
export interface SigningCertificate {
  privateKeyPem: string;
  certificatePem: string;
  /** Base64 DER. */
  certificateBase64: string;
  /** SHA-1 of the DER, 40 upper-case hex digits. */
  thumbprint: string;
  /** Base64 of the thumbprint's bytes: Graph's `customKeyIdentifier`. */
  customKeyIdentifier: string;
}

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};

/**
 * Makes a real RSA 2048 certificate as Entra's `addTokenSigningCertificate` does.
 *
 * @param options.privateKeyPem - a key to make another certificate for; default a new key
 */
export async function createSigningCertificate(options: {
  /** Distinguished name, starts with `CN=`. */
  subject: string;
  notBefore: Date;
  notAfter: Date;
  privateKeyPem?: string;
}): Promise<SigningCertificate> {
  const keys = options.privateKeyPem
    ? await importKeys(options.privateKeyPem)
    : await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      name: options.subject,
      notBefore: options.notBefore,
      notAfter: options.notAfter,
      signingAlgorithm: algorithm,
      keys,
    },
    webcrypto as unknown as Crypto,
  );
  const privateKey = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  const der = Buffer.from(certificate.rawData);
  const digest = createHash('sha1').update(der).digest();
  return {
    privateKeyPem: PemConverter.encode(privateKey, 'PRIVATE KEY'),
    certificatePem: certificate.toString('pem'),
    certificateBase64: der.toString('base64'),
    thumbprint: digest.toString('hex').toUpperCase(),
    customKeyIdentifier: digest.toString('base64'),
  };
}

async function importKeys(privateKeyPem: string) {
  const [privateKey, publicKey] = await Promise.all([
    webcrypto.subtle.importKey(
      'pkcs8',
      PemConverter.decode(privateKeyPem)[0],
      algorithm,
      true,
      ['sign'],
    ),
    webcrypto.subtle.importKey(
      'spki',
      createPublicKey(privateKeyPem).export({ format: 'der', type: 'spki' }),
      algorithm,
      true,
      ['verify'],
    ),
  ]);
  return { privateKey, publicKey };
}
