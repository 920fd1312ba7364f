import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../../state/EntraTenantState';
import { KeyPair, SigningKey } from './SigningKey';
import { tenantSigningKey } from './tenantSigningKey';
import { thumbprintOf } from './thumbprintOf';

/**
 * The signing keys of an application, the one that signs first: the preferred one while
 * it is valid, otherwise a valid one, which the tenant's setting picks; that is what Entra
 * does when the active certificate expires. When none is valid, Entra goes on with the one
 * that would be. Without certificates of its own the tenant's key counts.
 *
 * The preferred one is not replaced when its private key is gone; a certificate without a
 * private key that nobody prefers is of no use, and may be there for something else.
 * https://learn.microsoft.com/entra/identity/enterprise-apps/tutorial-manage-certificates-for-federated-single-sign-on
 */
export async function signingKeysOf(options: {
  servicePrincipal: EntraServicePrincipal;
  tenant: Pick<EntraTenantState, 'tenantId' | 'automaticSigningKey'>;
  now: Date;
}): Promise<SigningKey[]> {
  const { servicePrincipal, tenant, now } = options;
  const preferred = (
    servicePrincipal.preferredTokenSigningKeyThumbprint ?? ''
  ).toUpperCase();
  const own = servicePrincipal.keyCredentials
    .flatMap((credential): SigningKey[] => {
      const { customKeyIdentifier, usage, key } = credential;
      if (usage !== 'Verify' || !key) return [];
      return [
        {
          pair: pairOf(servicePrincipal, customKeyIdentifier),
          certificateBase64: key,
          startDateTime: credential.startDateTime,
          endDateTime: credential.endDateTime,
          preferred: thumbprintOf(key) === preferred,
        },
      ];
    })
    .filter(({ pair, preferred: isPreferred }) => pair || isPreferred);
  if (own.length === 0) return [await tenantSigningKey(tenant.tenantId)];
  const rank = (key: SigningKey) =>
    (isValid(key, now) ? 2 : 0) + (key.preferred ? 1 : 0);
  const age = (key: SigningKey) => Date.parse(key.startDateTime);
  const oldestFirst = [...own].sort((left, right) => age(left) - age(right));
  const inOrder =
    tenant.automaticSigningKey === 'newest'
      ? oldestFirst.reverse()
      : oldestFirst;
  return inOrder.sort((left, right) => rank(right) - rank(left));
}

/** The private key is a file, which takes its password. */
function pairOf(
  servicePrincipal: EntraServicePrincipal,
  customKeyIdentifier: string,
): KeyPair | undefined {
  const { keyCredentials, passwordCredentials, simulated } = servicePrincipal;
  const sign = keyCredentials.find(
    key =>
      key.usage === 'Sign' && key.customKeyIdentifier === customKeyIdentifier,
  );
  const passwords: Array<{ keyId?: unknown }> = Array.isArray(
    passwordCredentials,
  )
    ? passwordCredentials
    : [];
  return sign && passwords.some(({ keyId }) => keyId === sign.keyId)
    ? simulated.signingKeys[customKeyIdentifier]
    : undefined;
}

function isValid(key: SigningKey, now: Date): boolean {
  return (
    Date.parse(key.startDateTime) <= now.getTime() &&
    now.getTime() < Date.parse(key.endDateTime)
  );
}
