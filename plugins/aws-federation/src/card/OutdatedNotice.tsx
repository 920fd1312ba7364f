import { Button } from '@backstage/ui';
import { DateTime } from 'luxon';
import { Failure } from '../data/readFailure';
import { formatAge, formatMoment } from '../time/formatTime';
import { NoticeWithAction } from '../words/NoticeWithAction';
import { describeFailure } from './describeFailure';

/** Says that what is shown below is the last answer, and from when. */
export function OutdatedNotice(props: {
  failure: Failure;
  organization: string;
  readAt: string;
  now: DateTime;
  onRetry(): void;
}) {
  const { failure, organization, readAt, now, onRetry } = props;
  const { title } = describeFailure({ failure, organization });
  const read = formatMoment({ iso: readAt, now });
  return (
    <NoticeWithAction
      status="warning"
      icon
      title={title}
      description={`What you see is the last answer, from ${read} (${formatAge({
        iso: readAt,
        now,
      })}). ${failure.detail ?? ''}`.trim()}
      customActions={
        <Button size="small" variant="secondary" onPress={onRetry}>
          Try again
        </Button>
      }
    />
  );
}
