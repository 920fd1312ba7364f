import { DateTime } from 'luxon';
import { CardState } from './cardState';
import { FailureView } from './FailureView';
import { LoadingView } from './LoadingView';
import { NotFederatedView } from './NotFederatedView';
import { ObservedView } from './ObservedView';
import { SettingUpView } from './SettingUpView';
import { VerdictView } from './VerdictView';

/** One view for each state. */
export function CardBody(props: {
  state: CardState;
  organization: string;
  now: DateTime;
  onRetry(): void;
}) {
  const { state, organization, now, onRetry } = props;
  switch (state.kind) {
    case 'loading':
      return <LoadingView />;
    case 'failed':
      return (
        <FailureView
          failure={state.failure}
          organization={organization}
          onRetry={onRetry}
        />
      );
    case 'notFederated':
      return <NotFederatedView federation={state.federation} now={now} />;
    case 'undecided':
      // No set-up is offered: what stops the check stops a template too, and there may be a
      // federation that it would disturb.
      return <VerdictView federation={state.federation} now={now} />;
    case 'settingUp':
      return <SettingUpView federation={state.federation} now={now} />;
    case 'observed':
      return <ObservedView federation={state.federation} now={now} />;
    default:
      return state satisfies never;
  }
}
