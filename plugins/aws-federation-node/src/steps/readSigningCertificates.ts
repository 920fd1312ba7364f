import type { ServicePrincipal } from '@microsoft/microsoft-graph-types';
import { thumbprintOf } from '../entra/thumbprintOf';
import { SigningCertificate } from './SigningCertificate';

/**
 * Signing certificates of a service principal: its `Verify` keys.
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
    const thumbprint = key.usage === 'Verify' ? thumbprintOf(key) : undefined;
    if (!thumbprint || !key.startDateTime || !key.endDateTime) {
      return [];
    }
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
