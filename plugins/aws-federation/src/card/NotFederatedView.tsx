import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { ButtonLink } from '@backstage/ui';
import { DateTime } from 'luxon';
import { FindingList } from '../finding/FindingList';
import { NoteList } from '../finding/NoteList';
import { templateLink } from '../links/templateLink';
import { describeVerdict } from '../status/describeVerdict';
import { UnreadNote } from '../status/UnreadNote';
import { VerdictLine } from '../status/VerdictLine';

/** Why there is nothing yet, and what fills it. */
export function NotFederatedView(props: {
  federation: Federation;
  now: DateTime;
}) {
  const { federation, now } = props;
  return (
    <>
      <VerdictLine verdict={describeVerdict(props)} />
      <FindingList federation={federation} now={now} />
      <div>
        <ButtonLink
          href={templateLink({
            template: 'federate-aws-organization',
            organization: federation.organization,
          })}
        >
          Federate this organization
        </ButtonLink>
      </div>
      <NoteList federation={federation} now={now} />
      <UnreadNote unread={federation.status.unread} now={now} />
    </>
  );
}
