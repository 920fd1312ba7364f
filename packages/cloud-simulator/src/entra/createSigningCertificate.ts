import { createHash, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** A SAML signing certificate with its private key. */
export interface SigningCertificate {
  privateKeyPem: string;
  certificatePem: string;
  /** Base64 DER of the certificate, without line breaks. */
  certificateBase64: string;
  /** SHA-1 of the certificate, 40 upper-case hex digits. */
  thumbprint: string;
  /** The thumbprint's bytes in base64, as Graph's `customKeyIdentifier`. */
  customKeyIdentifier: string;
}

const ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};

/** Makes a self-signed certificate, as Entra's `addTokenSigningCertificate` does. */
export async function createSigningCertificate(options: {
  /** Subject, starts with `CN=`. */
  displayName: string;
  startDateTime: Date;
  endDateTime: Date;
}): Promise<SigningCertificate> {
  x509.cryptoProvider.set(webcrypto as unknown as Crypto);
  const keys = (await webcrypto.subtle.generateKey(ALGORITHM, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: `01${Buffer.from(
      webcrypto.getRandomValues(new Uint8Array(15)),
    ).toString('hex')}`,
    name: options.displayName,
    notBefore: options.startDateTime,
    notAfter: options.endDateTime,
    keys,
    signingAlgorithm: ALGORITHM,
  });
  const der = Buffer.from(certificate.rawData);
  const sha1 = createHash('sha1').update(der).digest();
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);

  return {
    privateKeyPem: `${x509.PemConverter.encode(pkcs8, 'PRIVATE KEY')}\n`,
    certificatePem: `${certificate.toString('pem')}\n`,
    certificateBase64: der.toString('base64'),
    thumbprint: sha1.toString('hex').toUpperCase(),
    customKeyIdentifier: sha1.toString('base64'),
  };
}
