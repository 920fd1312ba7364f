import type { Finding } from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { formatMoment } from '../time/formatTime';

/** Where a finding was seen: `Evidence: provisioning log, 12 Nov, 09:41, request 7f3a`. */
export function describeEvidence(options: {
  evidence: NonNullable<Finding['evidence']>;
  now: DateTime;
}): string {
  const { source, observedAt, requestId } = options.evidence;
  return [
    `Evidence: ${source}`,
    formatMoment({ iso: observedAt, now: options.now }),
    ...(requestId ? [`request ${requestId}`] : []),
  ].join(', ');
}
