import { Evidence } from './Evidence';

/** A collector failed; its reason is a sentence for people. */
export function notRead(part: { reason: string }): Evidence {
  return { status: 'Unknown', reason: 'NotRead', message: part.reason };
}
