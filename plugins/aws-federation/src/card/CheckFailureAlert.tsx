import { Alert } from '@backstage/ui';
import { Failure } from '../data/readFailure';

/** Why the check that somebody asked for did not run. */
export function CheckFailureAlert(props: { failure: Failure }) {
  return (
    <Alert
      status="warning"
      icon
      role="alert"
      title="The check did not run"
      description={
        props.failure.detail ??
        'The AWS federation backend does not answer: try again.'
      }
    />
  );
}
