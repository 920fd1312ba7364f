import { HiddenText } from '../words/HiddenText';
import { DateTime } from 'luxon';
import { formatAge, formatFull } from './formatTime';

/** "2 min ago", with the full date on hover and for screen readers. */
export function RelativeTime(props: { iso: string; now: DateTime }) {
  const full = formatFull(props.iso);
  return (
    <time dateTime={props.iso} title={full}>
      {formatAge(props)}
      <HiddenText>{` (${full})`}</HiddenText>
    </time>
  );
}
