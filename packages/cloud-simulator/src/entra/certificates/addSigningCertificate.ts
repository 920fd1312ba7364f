import { randomUUID } from 'node:crypto';
import {
  EntraServicePrincipal,
  KeyCredential,
} from '../../state/EntraTenantState';
import { createSigningCertificate } from './createSigningCertificate';

/**
 * Gives a service principal a new signing certificate: a key to sign, a key to verify
 * and a password, all with one `customKeyIdentifier`. It does not become the active one.
 */
export async function addSigningCertificate(options: {
  servicePrincipal: EntraServicePrincipal;
  displayName: string;
  notBefore: Date;
  notAfter: Date;
}): Promise<{
  sign: KeyCredential;
  verify: KeyCredential;
  thumbprint: string;
}> {
  const { servicePrincipal, displayName, notBefore, notAfter } = options;
  const made = await createSigningCertificate({
    subject: displayName,
    notBefore,
    notAfter,
  });
  const common = {
    customKeyIdentifier: made.customKeyIdentifier,
    displayName,
    startDateTime: notBefore.toISOString(),
    endDateTime: notAfter.toISOString(),
  };
  const sign: KeyCredential = {
    ...common,
    keyId: randomUUID(),
    type: 'X509CertAndPassword',
    usage: 'Sign',
    key: null,
  };
  const verify: KeyCredential = {
    ...common,
    keyId: randomUUID(),
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
    key: made.certificateBase64,
  };
  servicePrincipal.keyCredentials.push(sign, verify);
  const passwords = Array.isArray(servicePrincipal.passwordCredentials)
    ? servicePrincipal.passwordCredentials
    : [];
  servicePrincipal.passwordCredentials = [
    ...passwords,
    { ...common, keyId: sign.keyId, hint: null, secretText: null },
  ];
  servicePrincipal.simulated.signingKeys[made.customKeyIdentifier] = {
    privateKeyPem: made.privateKeyPem,
    certificatePem: made.certificatePem,
  };
  return { sign, verify, thumbprint: made.thumbprint };
}
