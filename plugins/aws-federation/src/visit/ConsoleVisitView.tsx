import {
  awsFederationUpdatePermission,
  ConsoleVisitLine,
  Federation,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Container } from '@backstage/ui';
import { DateTime } from 'luxon';
import { awsFederationApiRef } from '../api/awsFederationApiRef';
import { FailureView } from '../card/FailureView';
import { LoadingView } from '../card/LoadingView';
import { OutdatedNotice } from '../card/OutdatedNotice';
import { cardState } from '../card/cardState';
import type { FederationData } from '../data/useFederation';
import { useCheckOnReturn } from '../data/useCheckOnReturn';
import classes from './ConsoleVisitView.module.css';
import { describeVisit, isKnown } from './describeVisit';
import { FirstVisit } from './FirstVisit';
import { isConnected } from './isConnected';
import { ReturnVisit } from './ReturnVisit';
import { VisitHeader } from './VisitHeader';
import { VisitPlace } from './VisitPlace';

/** The page: where you are, what changes, what to do, and how to go on. */
export function ConsoleVisitView(props: {
  data: FederationData;
  organization: string;
  now: DateTime;
}) {
  const { data, organization, now } = props;
  const api = useApi(awsFederationApiRef);
  const { allowed: mayAttest } = usePermission({
    permission: awsFederationUpdatePermission,
  });
  const state = cardState(data);
  const federation = 'federation' in state ? state.federation : undefined;
  useCheckOnReturn(data, {
    enabled: federation !== undefined && !isOver(federation),
  });

  function attest(line: ConsoleVisitLine, done: boolean) {
    return data.change(() =>
      done
        ? api.attest(organization, line)
        : api.withdrawAttestation(organization, line),
    );
  }

  return (
    <>
      <VisitHeader data={data} organization={organization} now={now} />
      <Container className={classes.page}>
        {state.kind === 'loading' && <LoadingView />}
        {state.kind === 'failed' && (
          <FailureView
            failure={state.failure}
            organization={organization}
            onRetry={data.reload}
          />
        )}
        {federation && (
          <>
            {data.failure && data.readAt && (
              <OutdatedNotice
                failure={data.failure}
                organization={organization}
                readAt={data.readAt}
                now={now}
                onRetry={data.reload}
              />
            )}
            <VisitPlace federation={federation} />
            {isConnected(federation) ? (
              <ReturnVisit
                key={organization}
                federation={federation}
                now={now}
                mayAttest={mayAttest}
                onAttest={attest}
              />
            ) : (
              <FirstVisit
                federation={federation}
                now={now}
                mayAttest={mayAttest}
                onAttest={attest}
              />
            )}
          </>
        )}
      </Container>
    </>
  );
}

/** Whether nothing is left that AWS's own pages could change. */
function isOver(federation: Federation): boolean {
  return (
    describeVisit(federation).every(isKnown) &&
    federation.status.conditions.some(
      ({ type, status }) => type === 'CredentialsValid' && status === 'True',
    )
  );
}
