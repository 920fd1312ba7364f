import { VisuallyHidden } from '@backstage/ui';
import { DateTime } from 'luxon';
import { formatDistance, formatFull } from './formatTime';

/** "2 min ago", with the full date on hover and for screen readers. */
export function RelativeTime(props: { iso: string; now: DateTime }) {
  const full = formatFull(props.iso);
  return (
    <time dateTime={props.iso} title={full}>
      {formatDistance(props)}
      <VisuallyHidden>{` (${full})`}</VisuallyHidden>
    </time>
  );
}
