import type { UnreadPart } from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { formatClock } from '../time/formatTime';

/** More are only counted: one reason often stands behind all of them. */
const mostNamed = 3;

/**
 * `Not everything could be read at the last check: the provisioning log (since 09:20;
 * what you see of it is from 09:10).` Pure.
 */
export function describeUnread(options: {
  unread: UnreadPart[];
  now: DateTime;
}): string {
  const { unread, now } = options;
  if (unread.length > mostNamed) {
    const [first] = unread.map(({ since }) => since).sort();
    return `${
      unread.length
    } things could not be read at the last check, the first of them since ${formatClock(
      { iso: first, now },
    )}.`;
  }
  const parts = unread.map(({ title, since, knownAt }) => {
    const known = knownAt
      ? `what you see of it is from ${formatClock({ iso: knownAt, now })}`
      : 'nothing of it is shown';
    return `${title} (since ${formatClock({ iso: since, now })}; ${known})`;
  });
  return `Not everything could be read at the last check: ${parts.join(', ')}.`;
}
