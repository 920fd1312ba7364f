import { createHash } from 'node:crypto';
import {
  ExportRefusal,
  SynchronizationJobState,
} from '../state/SynchronizationJobState';
import { ProvisioningEvent } from './ProvisioningEvent';
import { ScimError } from './ScimError';

const HOUR = 60 * 60 * 1000;
/**
 * Waits after each failure; the last one repeats. Entra scales the frequency back
 * (https://learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works):
 * log entries show a retry in the next cycle, then one six hours later.
 */
const WAITS = [0, 6 * HOUR, 12 * HOUR, 24 * HOUR];

/** An object that failed and waits for its next attempt. */
export type Escrow = SynchronizationJobState['escrows'][string];

/** What is held against its former state to see that it changed. */
type Source = { id: string };

/** Puts an object that failed aside. */
export function putIntoEscrow(
  job: SynchronizationJobState,
  source: Source,
  event: Pick<ProvisioningEvent, 'action' | 'cause'>,
  now: Date,
): Escrow {
  const before = job.escrows[source.id];
  const attempts = (before?.attempts ?? 0) + 1;
  const wait = WAITS[Math.min(attempts, WAITS.length) - 1];
  const escrow: Escrow = {
    attempts,
    since: before?.since ?? now.toISOString(),
    nextAttempt: new Date(now.getTime() + wait).toISOString(),
    sourceDigest: digestOf(source),
    refusal: refusalOf(event),
  };
  job.escrows[source.id] = escrow;
  return escrow;
}

/**
 * Whether an object that failed is passed by: its next attempt is not due, it did not
 * change in Entra since, and the cycle is no initial one, which looks at everything.
 */
export function waitsInEscrow(
  job: SynchronizationJobState,
  source: Source,
  now: Date,
): boolean {
  const escrow = job.escrows[source.id];
  return (
    job.initialCycleDone &&
    escrow !== undefined &&
    escrow.sourceDigest === digestOf(source) &&
    new Date(escrow.nextAttempt ?? 0) > now
  );
}

function refusalOf({
  action,
  cause,
}: Pick<ProvisioningEvent, 'action' | 'cause'>): ExportRefusal {
  return {
    write: action === 'create' ? 'create' : 'change',
    status: cause instanceof ScimError ? cause.status : null,
  };
}

function digestOf(source: Source): string {
  return createHash('sha256').update(JSON.stringify(source)).digest('hex');
}
