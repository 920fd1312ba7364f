import type { ServicePrincipal } from '@microsoft/microsoft-graph-types';
import { SigningCertificate } from './SigningCertificate';

/**
 * Signing certificates of a service principal: its `Verify` keys, whose
 * `customKeyIdentifier` is the SHA-1 thumbprint (microsoft-graph.md, section 2).
 * @public
 */
export function readSigningCertificates(
  servicePrincipal: Pick<
    ServicePrincipal,
    'keyCredentials' | 'preferredTokenSigningKeyThumbprint'
  >,
): SigningCertificate[] {
  const preferred =
    servicePrincipal.preferredTokenSigningKeyThumbprint?.toUpperCase();
  return (servicePrincipal.keyCredentials ?? []).flatMap(key => {
    if (
      key.usage !== 'Verify' ||
      !key.customKeyIdentifier ||
      !key.startDateTime ||
      !key.endDateTime
    ) {
      return [];
    }
    const thumbprint = readThumbprint(key.customKeyIdentifier);
    return [
      {
        thumbprint,
        startsAt: key.startDateTime,
        endsAt: key.endDateTime,
        active: thumbprint === preferred,
      },
    ];
  });
}

/** Graph answers the thumbprint as base64 of its bytes, in places also as hex. */
function readThumbprint(identifier: string): string {
  return /^[0-9a-f]{40}$/i.test(identifier)
    ? identifier.toUpperCase()
    : Buffer.from(identifier, 'base64').toString('hex').toUpperCase();
}
