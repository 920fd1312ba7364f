import { EntraServicePrincipal } from '../../state/EntraTenantState';
import { SigningKey } from './SigningKey';
import { tenantSigningKey } from './tenantSigningKey';
import { thumbprintOf } from './thumbprintOf';

/**
 * The signing keys of an application, the one that signs first: the preferred one while
 * it is valid, otherwise any valid one; that is what Entra does when the active
 * certificate expires. Without certificates of its own the tenant's key counts.
 */
export async function signingKeysOf(options: {
  servicePrincipal: EntraServicePrincipal;
  tenantId: string;
  now: Date;
}): Promise<SigningKey[]> {
  const { servicePrincipal, tenantId, now } = options;
  const preferred = (
    servicePrincipal.preferredTokenSigningKeyThumbprint ?? ''
  ).toUpperCase();
  const own = servicePrincipal.keyCredentials.flatMap(credential => {
    const { customKeyIdentifier, usage, key } = credential;
    const pair = servicePrincipal.simulated.signingKeys[customKeyIdentifier];
    if (usage !== 'Verify' || !key || !pair) return [];
    return [
      {
        ...pair,
        certificateBase64: key,
        startDateTime: credential.startDateTime,
        endDateTime: credential.endDateTime,
        preferred: thumbprintOf(key) === preferred,
      },
    ];
  });
  if (own.length === 0) return [await tenantSigningKey(tenantId)];
  const rank = (key: SigningKey) =>
    (isValid(key, now) ? 2 : 0) + (key.preferred ? 1 : 0);
  return own.sort((left, right) => rank(right) - rank(left));
}

function isValid(key: SigningKey, now: Date): boolean {
  return (
    Date.parse(key.startDateTime) <= now.getTime() &&
    now.getTime() < Date.parse(key.endDateTime)
  );
}
