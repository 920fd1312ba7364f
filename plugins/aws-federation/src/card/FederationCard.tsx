import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { ButtonLink, VisuallyHidden } from '@backstage/ui';
import { DateTime } from 'luxon';
import { useState } from 'react';
import type { FederationData } from '../data/useFederation';
import { RelativeTime } from '../time/RelativeTime';
import { QuietText } from '../words/QuietText';
import { CardBody } from './CardBody';
import { CardMenu } from './CardMenu';
import { cardState } from './cardState';
import { CheckFailureAlert } from './CheckFailureAlert';
import { CheckNowButton } from './CheckNowButton';
import { describeActivity } from './describeActivity';
import classes from './FederationCard.module.css';
import { OutdatedNotice } from './OutdatedNotice';

/** The card: can I sign in to AWS here? Draws data, and knows nothing of their source. */
export function FederationCard(props: {
  data: FederationData;
  organization: string;
  now: DateTime;
}) {
  const { data, organization, now } = props;
  const [asked, setAsked] = useState(false);
  const state = cardState(data);
  const federation = 'federation' in state ? state.federation : undefined;
  const observedAt = federation?.status.observedAt;
  const { accessPortal } = federation?.links ?? {};

  function checkNow() {
    setAsked(true);
    data.checkNow();
  }

  return (
    <EntityInfoCard
      title="Sign-in to AWS"
      headerActions={
        federation && (
          <>
            <CheckNowButton
              isPending={data.activity === 'checking'}
              onPress={checkNow}
            />
            <CardMenu links={federation.links} />
          </>
        )
      }
      footerActions={
        state.kind === 'observed' && accessPortal ? (
          <ButtonLink
            href={accessPortal}
            target="_blank"
            rel="noopener"
            size="small"
            variant="secondary"
          >
            Open AWS access portal
          </ButtonLink>
        ) : undefined
      }
    >
      <div className={classes.body}>
        {observedAt && (
          <QuietText as="p" variant="body-small">
            {data.activity === 'checking' ? 'Checking now, last ' : 'Checked '}
            <RelativeTime iso={observedAt} now={now} />
          </QuietText>
        )}
        <VisuallyHidden role="status">
          {describeActivity({
            activity: data.activity,
            asked: asked && !data.checkFailure,
            federation,
          })}
        </VisuallyHidden>
        {data.checkFailure && <CheckFailureAlert failure={data.checkFailure} />}
        {federation && data.failure && data.readAt && (
          <OutdatedNotice
            failure={data.failure}
            organization={organization}
            readAt={data.readAt}
            now={now}
            onRetry={data.reload}
          />
        )}
        <CardBody
          state={state}
          organization={organization}
          now={now}
          onRetry={data.reload}
        />
      </div>
    </EntityInfoCard>
  );
}
