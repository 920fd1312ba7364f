import type {
  Federation,
  Finding,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { formatDay, formatSince, formatWait } from '../time/formatTime';

/**
 * Since when it is so, whom it hits and how soon it counts:
 * `Since 14 Nov, 09:20 (2 weeks) · 12 affected · ends in 6 days (19 Dec 2026)`. Pure.
 */
export function describeReach(options: {
  finding: Finding;
  status: Pick<Federation['status'], 'certificateEndsAt' | 'tokenEndsAt'>;
  now: DateTime;
}): string {
  const { finding, now } = options;
  return [
    `Since ${formatSince({ iso: finding.since, now })}`,
    ...describeAffected(finding),
    ...describeUrgency(options),
  ].join(' · ');
}

function describeAffected({ affected, effect }: Finding): string[] {
  if (affected !== undefined) return [`${affected} affected`];
  switch (effect) {
    case 'sign-in-stopped':
      return ['hits everybody who signs in'];
    case 'provisioning-stopped':
      return ['hits new people and changes'];
    case 'some-people':
    case 'will-stop':
    case 'at-risk':
    case 'not-known':
    case 'none':
      return [];
    default:
      return effect satisfies never;
  }
}

/** Only of what ends: what has stopped is for now, and the rest has time. */
function describeUrgency(
  options: Parameters<typeof describeReach>[0],
): string[] {
  const { finding, status, now } = options;
  if (finding.effect !== 'will-stop') return [];
  const end = endOf(finding, status);
  if (end && DateTime.fromISO(end) > now) {
    return [`ends ${formatWait({ iso: end, now })} (${formatDay(end)})`];
  }
  switch (finding.urgency) {
    case 'now':
      return ['act now'];
    case 'days':
      return ['act within days'];
    case 'weeks':
      return ['act within weeks'];
    case 'months':
      return [];
    default:
      return finding.urgency satisfies never;
  }
}

function endOf(
  { condition }: Finding,
  status: Parameters<typeof describeReach>[0]['status'],
): string | undefined {
  if (condition === 'CertificateValid') return status.certificateEndsAt;
  return condition === 'CredentialsValid' ? status.tokenEndsAt : undefined;
}
