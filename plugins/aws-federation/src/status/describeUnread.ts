import type { UnreadPart } from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { formatClock } from '../time/formatTime';

/**
 * `Not everything could be read at the last check: the provisioning log (since 09:20;
 * what you see of it is from 09:10).` Pure.
 */
export function describeUnread(options: {
  unread: UnreadPart[];
  now: DateTime;
}): string {
  const { unread, now } = options;
  const parts = unread.map(({ title, since, knownAt }) => {
    const known = knownAt
      ? `what you see of it is from ${formatClock({ iso: knownAt, now })}`
      : 'nothing of it is shown';
    return `${title} (since ${formatClock({ iso: since, now })}; ${known})`;
  });
  return `Not everything could be read at the last check: ${parts.join(', ')}.`;
}
