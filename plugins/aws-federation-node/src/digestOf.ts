import { createHash } from 'node:crypto';

/** First 16 hex digits of a SHA-256 digest: it tells names and ids apart without keeping them. */
export function digestOf(...parts: string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(parts))
    .digest('hex')
    .slice(0, 16);
}
