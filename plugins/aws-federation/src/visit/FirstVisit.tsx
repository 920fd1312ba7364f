import type {
  ConsoleVisitLine,
  Federation,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { ButtonLink } from '@backstage/ui';
import { DateTime } from 'luxon';
import type { Failure } from '../data/readFailure';
import { templateLink } from '../links/templateLink';
import { ConsoleVisit } from './ConsoleVisit';
import { describeVisit } from './describeVisit';
import { LocalPeopleNotice } from './LocalPeopleNotice';
import { VisitWarning } from './VisitWarning';

/** The visit that changes the identity source: what changes, what to do, how to go on. */
export function FirstVisit(props: {
  federation: Federation;
  now: DateTime;
  mayAttest: boolean;
  onAttest(line: ConsoleVisitLine, done: boolean): Promise<Failure | undefined>;
}) {
  const { federation, now } = props;
  const { organization, status } = federation;
  return (
    <>
      <VisitWarning usersInAws={status.counts.usersInAws} />
      {!isChanged(federation) && (
        <LocalPeopleNotice organization={organization} now={now} />
      )}
      <ConsoleVisit {...props} isOver={false} />
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
  );
}

/** Whether AWS has the external identity provider: then there is nothing to prevent. */
function isChanged(federation: Federation): boolean {
  return describeVisit(federation).some(
    ({ line, done }) => line === 'confirm-change' && done,
  );
}
