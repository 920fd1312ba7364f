import type {
  KeyCredential,
  ServicePrincipal,
} from '@microsoft/microsoft-graph-types';
import { thumbprintOf } from '../entra/thumbprintOf';
import { SigningCertificate } from './SigningCertificate';

/**
 * Signing certificates of a service principal: its `Verify` keys. Graph never tells private
 * keys, but lists a `Sign` key of the same `customKeyIdentifier` where there is one, and a
 * password with the `keyId` of that one:
 * https://learn.microsoft.com/graph/api/serviceprincipal-addtokensigningcertificate
 * @public
 */
export function readSigningCertificates(
  servicePrincipal: Pick<
    ServicePrincipal,
    | 'keyCredentials'
    | 'passwordCredentials'
    | 'preferredTokenSigningKeyThumbprint'
  >,
): SigningCertificate[] {
  const preferred =
    servicePrincipal.preferredTokenSigningKeyThumbprint?.toUpperCase();
  return (servicePrincipal.keyCredentials ?? []).flatMap(key => {
    const thumbprint = key.usage === 'Verify' ? thumbprintOf(key) : undefined;
    if (!thumbprint || !key.startDateTime || !key.endDateTime) {
      return [];
    }
    const lacks = lackOf(servicePrincipal, key.customKeyIdentifier);
    return [
      {
        thumbprint,
        startsAt: key.startDateTime,
        endsAt: key.endDateTime,
        active: thumbprint === preferred,
        ...(lacks && { lacks }),
      },
    ];
  });
}

function lackOf(
  servicePrincipal: Pick<
    ServicePrincipal,
    'keyCredentials' | 'passwordCredentials'
  >,
  identifier: KeyCredential['customKeyIdentifier'],
): SigningCertificate['lacks'] {
  const { keyCredentials, passwordCredentials } = servicePrincipal;
  const sign = keyCredentials?.find(
    ({ usage, customKeyIdentifier }) =>
      usage === 'Sign' && customKeyIdentifier === identifier,
  );
  if (!sign) return 'privateKey';
  // Where they were not read, nothing is concluded.
  const isOpened = passwordCredentials?.some(
    ({ keyId, customKeyIdentifier }) =>
      keyId === sign.keyId || customKeyIdentifier === identifier,
  );
  return isOpened === false ? 'password' : undefined;
}
