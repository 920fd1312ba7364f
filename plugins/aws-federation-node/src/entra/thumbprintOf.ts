import type { KeyCredential } from '@microsoft/microsoft-graph-types';

/**
 * SHA-1 thumbprint of a token signing certificate, upper-case hex: `customKeyIdentifier`
 * holds its bytes.
 *
 * @returns undefined for keys that Entra did not make
 * @public
 */
export function thumbprintOf(key: KeyCredential): string | undefined {
  const identifier: unknown = key.customKeyIdentifier;
  if (typeof identifier !== 'string') {
    return undefined;
  }
  if (/^[0-9a-f]{40}$/i.test(identifier)) {
    return identifier.toUpperCase();
  }
  const bytes = Buffer.from(identifier, 'base64');
  return bytes.length === 20 ? bytes.toString('hex').toUpperCase() : undefined;
}
