import {
  EntraServicePrincipal,
  KeyCredential,
} from '../../state/EntraTenantState';
import { GraphError } from './GraphError';

/**
 * Replaces the whole list, as a PATCH does: a certificate that is left out is gone, and
 * one that comes without its key keeps the key it has.
 */
export function replaceKeyCredentials(
  servicePrincipal: EntraServicePrincipal,
  sent: unknown,
) {
  if (!Array.isArray(sent)) {
    throw GraphError.badRequest("Property 'keyCredentials' is a collection.");
  }
  const { simulated } = servicePrincipal;
  const known = servicePrincipal.keyCredentials;
  servicePrincipal.keyCredentials = sent.map(
    (credential: KeyCredential): KeyCredential => {
      const before = known.find(({ keyId }) => keyId === credential.keyId);
      return { ...credential, key: credential.key ?? before?.key ?? null };
    },
  );
  const kept = new Set(
    servicePrincipal.keyCredentials.map(
      ({ customKeyIdentifier }) => customKeyIdentifier,
    ),
  );
  simulated.signingKeys = Object.fromEntries(
    Object.entries(simulated.signingKeys).filter(([id]) => kept.has(id)),
  );
}
