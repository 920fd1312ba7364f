import { createSigningCertificate } from '../entra/certificates/createSigningCertificate';
import { thumbprintOf } from '../entra/certificates/thumbprintOf';
import { EntraServicePrincipal } from '../state/EntraTenantState';
import { ControlError } from './ControlError';
import { FoundFederation } from './findFederation';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Lets the active signing certificate end at another time. The end stands in the signed
 * certificate, so that there is a new one: with the same key and name, and with another
 * thumbprint. In life nobody can change a certificate afterwards; here both sides get
 * the other one, as if it had been so from the beginning: Entra as its active one, and
 * AWS in the place of the one that it has.
 *
 * @throws ControlError when there is no signing certificate
 */
export async function expireCertificate(
  federation: FoundFederation,
  at: Date,
): Promise<void> {
  const { organization, instance, servicePrincipal } = federation;
  const active = servicePrincipal && activeOf(servicePrincipal);
  if (!servicePrincipal || !active?.key) {
    throw new ControlError(
      409,
      `The application of ${organization.name} has no signing certificate. Create one first.`,
    );
  }
  const { signingKeys } = servicePrincipal.simulated;
  const before = active.customKeyIdentifier;
  const starts = Date.parse(active.startDateTime);
  const made = await createSigningCertificate({
    subject: active.displayName,
    // A certificate begins before it ends.
    notBefore: new Date(Math.min(starts, at.getTime() - DAY)),
    notAfter: at,
    privateKeyPem: signingKeys[before]?.privateKeyPem,
  });

  const idp = instance?.externalIdp;
  if (idp) {
    idp.certificates = idp.certificates.map(certificate =>
      certificate === active.key ? made.certificateBase64 : certificate,
    );
  }
  for (const credential of servicePrincipal.keyCredentials) {
    if (credential.customKeyIdentifier !== before) continue;
    if (credential.usage === 'Verify') credential.key = made.certificateBase64;
    credential.endDateTime = at.toISOString();
    credential.customKeyIdentifier = made.customKeyIdentifier;
  }
  delete signingKeys[before];
  signingKeys[made.customKeyIdentifier] = {
    privateKeyPem: made.privateKeyPem,
    certificatePem: made.certificatePem,
  };
  if (servicePrincipal.preferredTokenSigningKeyThumbprint) {
    servicePrincipal.preferredTokenSigningKeyThumbprint = made.thumbprint;
  }
}

/** The one that the preferred thumbprint names; without one, the first. */
function activeOf(servicePrincipal: EntraServicePrincipal) {
  const preferred =
    servicePrincipal.preferredTokenSigningKeyThumbprint?.toUpperCase();
  return servicePrincipal.keyCredentials.find(
    ({ usage, key }) =>
      usage === 'Verify' &&
      key &&
      (!preferred || thumbprintOf(key) === preferred),
  );
}
