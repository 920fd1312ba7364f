import { createPrivateKey, X509Certificate } from 'node:crypto';
import {
  EntraServicePrincipal,
  KeyCredential,
} from '../../state/EntraTenantState';
import { readPrivateKey } from '../certificates/readPrivateKey';
import { GraphError } from './GraphError';

interface PasswordCredential {
  keyId: string;
  secretText?: string | null;
  [key: string]: unknown;
}

/**
 * Replaces the whole lists, as a PATCH does: a certificate that is left out is gone, and
 * one that comes without its key keeps the key it has. A new `Sign` key is a PKCS#12 file
 * whose password comes in the same request; neither is ever answered.
 *
 * @throws GraphError when a new key cannot be read
 */
export function replaceKeyCredentials(
  servicePrincipal: EntraServicePrincipal,
  sent: { keyCredentials?: unknown; passwordCredentials?: unknown },
) {
  const passwords = readList<PasswordCredential>(sent, 'passwordCredentials');
  const keys = readList<KeyCredential>(sent, 'keyCredentials');
  if (keys) {
    replaceKeys(servicePrincipal, keys, passwords ?? []);
  }
  if (passwords) {
    servicePrincipal.passwordCredentials = passwords.map(
      ({ secretText, ...password }) => ({
        hint: secretText?.slice(0, 3) ?? null,
        ...password,
        secretText: null,
      }),
    );
  }
}

function readList<T>(
  sent: Record<string, unknown>,
  name: string,
): T[] | undefined {
  const list = sent[name];
  if (list !== undefined && !Array.isArray(list)) {
    throw GraphError.badRequest(`Property '${name}' is a collection.`);
  }
  return list;
}

function replaceKeys(
  servicePrincipal: EntraServicePrincipal,
  keys: KeyCredential[],
  passwords: PasswordCredential[],
) {
  const { simulated, keyCredentials: known } = servicePrincipal;
  const isKnown = ({ keyId }: KeyCredential) =>
    known.some(before => before.keyId === keyId);
  const added = keys.filter(key => !isKnown(key));
  const signingKeys = new Map(Object.entries(simulated.signingKeys));
  for (const key of added) {
    if (!key.key) {
      throw GraphError.badRequest('New key credential must have a value.');
    }
    if (key.usage === 'Sign') {
      signingKeys.set(
        key.customKeyIdentifier,
        readKeyPair(key, keys, passwords),
      );
    }
  }
  servicePrincipal.keyCredentials = keys.map((key): KeyCredential => {
    const before = known.find(({ keyId }) => keyId === key.keyId);
    return {
      ...key,
      key: key.usage === 'Sign' ? null : key.key ?? before?.key ?? null,
    };
  });
  const kept = new Set(
    keys
      .filter(({ usage }) => usage === 'Sign')
      .map(({ customKeyIdentifier }) => customKeyIdentifier),
  );
  simulated.signingKeys = Object.fromEntries(
    [...signingKeys].filter(([id]) => kept.has(id)),
  );
}

function readKeyPair(
  sign: KeyCredential,
  keys: KeyCredential[],
  passwords: PasswordCredential[],
) {
  const password = passwords.find(({ keyId }) => keyId === sign.keyId);
  const verify = keys.find(
    ({ usage, customKeyIdentifier }) =>
      usage === 'Verify' && customKeyIdentifier === sign.customKeyIdentifier,
  );
  if (!password?.secretText || !verify?.key) {
    throw GraphError.badRequest(
      'A key credential to sign needs a password credential with the same keyId, and a key credential to verify with the same customKeyIdentifier.',
    );
  }
  try {
    const certificate = new X509Certificate(Buffer.from(verify.key, 'base64'));
    const privateKeyPem = readPrivateKey(sign.key ?? '', password.secretText);
    const isPair = certificate.checkPrivateKey(createPrivateKey(privateKeyPem));
    const isLasting =
      Date.parse(verify.endDateTime) <= Date.parse(certificate.validTo);
    if (isPair && isLasting) {
      return { privateKeyPem, certificatePem: certificate.toString() };
    }
  } catch {
    // The text of the library may repeat what was sent.
  }
  throw GraphError.badRequest('Key credential is invalid.');
}
