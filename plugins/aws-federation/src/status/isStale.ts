import type { FederationStatus } from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';

/** Whether the last check is older than two intervals. Never checked is not stale. */
export function isStale(options: {
  status: FederationStatus;
  now: DateTime;
}): boolean {
  const { status, now } = options;
  if (!status.observedAt) {
    return false;
  }
  const age = now.diff(DateTime.fromISO(status.observedAt)).as('seconds');
  return age > 2 * status.intervalSeconds;
}
