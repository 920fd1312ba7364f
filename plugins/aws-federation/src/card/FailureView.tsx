import { Button } from '@backstage/ui';
import { Failure } from '../data/readFailure';
import { NoticeWithAction } from '../words/NoticeWithAction';
import { describeFailure } from './describeFailure';

/** Why the card has nothing to show, and what to do. */
export function FailureView(props: {
  failure: Failure;
  organization: string;
  onRetry(): void;
}) {
  const { failure, onRetry } = props;
  const words = describeFailure(props);
  return (
    <NoticeWithAction
      status={failure.kind === 'unreachable' ? 'danger' : 'info'}
      icon
      title={words.title}
      description={words.description}
      customActions={
        failure.kind === 'unreachable' ? (
          <Button size="small" variant="secondary" onPress={onRetry}>
            Try again
          </Button>
        ) : undefined
      }
    />
  );
}
