import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Container, Link, Text } from '@backstage/ui';
import { RiArrowRightSLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import { CheckFailureAlert } from '../card/CheckFailureAlert';
import { CheckNowButton } from '../card/CheckNowButton';
import { cardState } from '../card/cardState';
import type { FederationData } from '../data/useFederation';
import { RelativeTime } from '../time/RelativeTime';
import { QuietText } from '../words/QuietText';
import classes from './ConsoleVisitView.module.css';

/** Whose visit this is, the way back, and when the clouds were looked at. */
export function VisitHeader(props: {
  data: FederationData;
  organization: string;
  now: DateTime;
}) {
  const { data, organization, now } = props;
  const state = cardState(data);
  const federation = 'federation' in state ? state.federation : undefined;
  const title = federation?.title ?? organization;
  const observedAt = federation?.status.observedAt;
  const entityLink = useEntityRefLink();
  const isChecking = data.activity === 'checking';
  return (
    <>
      <Container className={classes.trail}>
        <nav aria-label="Breadcrumb" className={classes.breadcrumb}>
          <Link
            href={entityLink({
              kind: 'resource',
              namespace: 'default',
              name: organization,
            })}
          >
            {title}
          </Link>
          <RiArrowRightSLine size={16} aria-hidden />
          <QuietText as="span" aria-current="page">
            Visit to the AWS console
          </QuietText>
        </nav>
        <Text as="h2" variant="title-medium" weight="bold">
          {`Your visit to the AWS console of ${title}`}
        </Text>
      </Container>
      {federation && (
        <Container className={classes.look}>
          <QuietText as="p" variant="body-small" role="status">
            {isChecking && 'Looking at both clouds now'}
            {!isChecking && observedAt && (
              <>
                {'Looked at both clouds '}
                <RelativeTime iso={observedAt} now={now} />
              </>
            )}
            {!isChecking && !observedAt && 'Never looked at the clouds yet'}
          </QuietText>
          <CheckNowButton isPending={isChecking} onPress={data.checkNow} />
        </Container>
      )}
      {data.checkFailure && (
        <Container>
          <CheckFailureAlert failure={data.checkFailure} />
        </Container>
      )}
    </>
  );
}
