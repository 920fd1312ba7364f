import {
  awsFederationUpdatePermission,
  ConsoleVisitLine,
  Federation,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink, Container } from '@backstage/ui';
import { DateTime } from 'luxon';
import { awsFederationApiRef } from '../api/awsFederationApiRef';
import { FailureView } from '../card/FailureView';
import { LoadingView } from '../card/LoadingView';
import { OutdatedNotice } from '../card/OutdatedNotice';
import { cardState } from '../card/cardState';
import type { FederationData } from '../data/useFederation';
import { useCheckOnReturn } from '../data/useCheckOnReturn';
import { templateLink } from '../links/templateLink';
import { ConsoleVisit } from './ConsoleVisit';
import classes from './ConsoleVisitView.module.css';
import { describeVisit } from './describeVisit';
import { LocalPeopleNotice } from './LocalPeopleNotice';
import { VisitHeader } from './VisitHeader';
import { VisitPlace } from './VisitPlace';
import { VisitWarning } from './VisitWarning';

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
  const isOver =
    federation !== undefined &&
    describeVisit(federation).every(line => line.sight?.seen);
  useCheckOnReturn(data, { enabled: federation !== undefined && !isOver });

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
            <VisitWarning usersInAws={federation.status.counts.usersInAws} />
            {!isChanged(federation) && (
              <LocalPeopleNotice organization={organization} now={now} />
            )}
            <ConsoleVisit
              federation={federation}
              now={now}
              mayAttest={mayAttest}
              onAttest={attest}
            />
            <div>
              <ButtonLink
                href={templateLink({
                  template: 'complete-aws-federation',
                  organization,
                })}
              >
                Complete the federation
              </ButtonLink>
            </div>
          </>
        )}
      </Container>
    </>
  );
}

/** Whether AWS has the external identity provider: then there is nothing to prevent. */
function isChanged(federation: Federation): boolean {
  return describeVisit(federation).some(
    ({ line, done }) => line === 'confirm-change' && done,
  );
}
