import { FoundFederation } from './findFederation';
import { ControlError } from './ControlError';

/** Lets every SCIM token of the organization end. */
export function expireTokens(federation: FoundFederation, at: Date) {
  const tokens = federation.instance?.provisioning?.tokens;
  if (!tokens?.length) {
    throw new ControlError(
      409,
      `${federation.organization.name} has no SCIM token. Enable automatic provisioning first.`,
    );
  }
  for (const token of tokens) token.expiresAt = at.toISOString();
}

/**
 * Lets the active signing certificate end. Only the dates that Graph answers move: the
 * certificate itself and its thumbprint stay, as what AWS holds must still be the same.
 */
export function expireCertificate(federation: FoundFederation, at: Date) {
  const { organization, servicePrincipal } = federation;
  const preferred = servicePrincipal?.preferredTokenSigningKeyThumbprint;
  const active = servicePrincipal?.keyCredentials.filter(
    each =>
      !preferred ||
      Buffer.from(each.customKeyIdentifier, 'base64')
        .toString('hex')
        .toUpperCase() === preferred.toUpperCase(),
  );
  if (!active?.length) {
    throw new ControlError(
      409,
      `The application of ${organization.name} has no signing certificate. Create one first.`,
    );
  }
  for (const credential of active) credential.endDateTime = at.toISOString();
}
