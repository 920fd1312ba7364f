import { FederationLease } from '@aws-federation/backstage-plugin-aws-federation-common';
import { ActionRun } from '../ActionRun';
import { LeaseTiming } from './LeaseTiming';

// All actions of a run get the same signal, and no other run does.
const known = new WeakMap<AbortSignal, number | undefined>();

/**
 * Until when what the run created before may be on its way to Entra's replicas, when the
 * run has its lease from a process that ended: Backstage resumes the task in this one,
 * which remembers nothing of that.
 *
 * @returns milliseconds of `performance.now()`; undefined when this process began the run
 */
export function settlesAt(
  { signal }: Pick<ActionRun, 'signal'>,
  lease: Pick<FederationLease, 'since' | 'expiresAt'>,
  { ttlSeconds, settleMs }: LeaseTiming,
): number | undefined {
  if (!signal) return undefined;
  if (!known.has(signal)) {
    const heldMs = Date.parse(lease.expiresAt) - Date.parse(lease.since);
    known.set(
      signal,
      heldMs > ttlSeconds * 1000 ? performance.now() + settleMs : undefined,
    );
  }
  return known.get(signal);
}
