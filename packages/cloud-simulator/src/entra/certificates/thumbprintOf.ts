import { createHash } from 'node:crypto';

/** SHA-1 of a certificate (base64 DER), 40 upper-case hex digits. */
export function thumbprintOf(certificateBase64: string): string {
  return createHash('sha1')
    .update(Buffer.from(certificateBase64, 'base64'))
    .digest('hex')
    .toUpperCase();
}
