import { createHash, randomBytes, webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import forge from 'node-forge';

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};
/** The password is random: there is nothing to stretch, and no reason to block for it. */
const iterations = 100;

/**
 * A self-signed certificate with its private key, as Microsoft Graph takes it. `pfx` and
 * `password` are secret: they go to Graph and nowhere else.
 */
export interface NewSigningCertificate {
  /** Base64 of the certificate, DER. */
  certificate: string;
  /** Base64 of certificate and private key, PKCS#12. */
  pfx: string;
  /** Of the PKCS#12 file. */
  password: string;
  /** SHA-1 of the DER. */
  thumbprint: Buffer;
  startsAt: Date;
  endsAt: Date;
}

/**
 * Makes a signing certificate like the ones that Entra makes: RSA 2048, signed by itself
 * with SHA-256. The private key is never written anywhere.
 *
 * @param options.subject - begins with `CN=`
 * @param options.startsAt - cut to whole seconds, because X.509 knows no less
 */
export async function createSigningCertificate(options: {
  subject: string;
  startsAt: Date;
  endsAt: Date;
}): Promise<NewSigningCertificate> {
  const startsAt = wholeSeconds(options.startsAt);
  const endsAt = wholeSeconds(options.endsAt);
  const keys = await webcrypto.subtle.generateKey(algorithm, true, [
    'sign',
    'verify',
  ]);
  // The library's types are a browser's.
  const crypto = webcrypto as unknown as Crypto;
  const made = await X509CertificateGenerator.createSelfSigned(
    {
      name: options.subject,
      notBefore: startsAt,
      notAfter: endsAt,
      signingAlgorithm: algorithm,
      keys,
      extensions: [
        new BasicConstraintsExtension(false),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        await SubjectKeyIdentifierExtension.create(
          keys.publicKey,
          false,
          crypto,
        ),
      ],
    },
    crypto,
  );
  const certificate = Buffer.from(made.rawData);
  const privateKey = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  const password = randomBytes(24).toString('base64url');
  return {
    certificate: certificate.toString('base64'),
    pfx: toPfx({
      certificate,
      privateKey: Buffer.from(privateKey),
      password,
    }),
    password,
    thumbprint: createHash('sha1').update(certificate).digest(),
    startsAt,
    endsAt,
  };
}

/** Base64 of the PKCS#12 file. */
function toPfx(options: {
  certificate: Buffer;
  privateKey: Buffer;
  password: string;
}): string {
  const fromDer = (der: Buffer) => forge.asn1.fromDer(der.toString('binary'));
  const file = forge.pkcs12.toPkcs12Asn1(
    forge.pki.privateKeyFromAsn1(fromDer(options.privateKey)),
    [forge.pki.certificateFromAsn1(fromDer(options.certificate))],
    options.password,
    // Every Windows reads triple DES. The password travels with the file anyway.
    { algorithm: '3des', count: iterations },
  );
  return forge.util.encode64(forge.asn1.toDer(file).getBytes());
}

function wholeSeconds(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1000) * 1000);
}
