import forge from 'node-forge';

const keyBags = [forge.pki.oids.pkcs8ShroudedKeyBag, forge.pki.oids.keyBag];

/**
 * The private key of an uploaded PKCS#12 file, PKCS#8 PEM.
 * @throws Error when the file or its password is not right
 */
export function readPrivateKey(pfxBase64: string, password: string): string {
  const file = forge.pkcs12.pkcs12FromAsn1(
    forge.asn1.fromDer(forge.util.decode64(pfxBase64)),
    password,
  );
  for (const bagType of keyBags) {
    const key = file.getBags({ bagType })[bagType]?.[0]?.key;
    if (key) {
      return forge.pki.privateKeyInfoToPem(
        forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)),
      );
    }
  }
  throw new Error('The file holds no private key.');
}
