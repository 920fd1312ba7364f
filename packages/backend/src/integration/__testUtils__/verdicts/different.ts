import type { Cause } from './causes';

/** One of each. */
export function different(causes: Cause[]): Cause[] {
  return [...new Map(causes.map(cause => [cause.text, cause])).values()];
}
