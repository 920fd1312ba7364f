import type { KeyCredential } from '@microsoft/microsoft-graph-types';
import { createHash } from 'node:crypto';

/**
 * SHA-1 thumbprint of a signing certificate, upper-case hex. Entra keeps its bytes as
 * `customKeyIdentifier`; who uploads a certificate may have kept anything else there,
 * and then the certificate itself tells.
 *
 * @returns undefined when neither tells
 * @public
 */
export function thumbprintOf(key: KeyCredential): string | undefined {
  // Binary in Graph's JSON is base64; the library's type says number.
  const identifier: unknown = key.customKeyIdentifier;
  if (typeof identifier === 'string') {
    if (/^[0-9a-f]{40}$/i.test(identifier)) {
      return identifier.toUpperCase();
    }
    const bytes = Buffer.from(identifier, 'base64');
    if (bytes.length === 20) {
      return bytes.toString('hex').toUpperCase();
    }
  }
  const certificate: unknown = key.key;
  return typeof certificate === 'string' && certificate !== ''
    ? createHash('sha1')
        .update(Buffer.from(certificate, 'base64'))
        .digest('hex')
        .toUpperCase()
    : undefined;
}
