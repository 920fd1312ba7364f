import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { FindingList } from '../finding/FindingList';
import { NoteList } from '../finding/NoteList';
import { describeVerdict } from '../status/describeVerdict';
import { UnreadNote } from '../status/UnreadNote';
import { VerdictLine } from '../status/VerdictLine';

/**
 * Why it is not known whether the organization is federated. Offers no set-up: what stops
 * the check stops a template too, and there may be a federation that it would disturb.
 */
export function UndecidedView(props: {
  federation: Federation;
  now: DateTime;
}) {
  const { federation, now } = props;
  return (
    <>
      <VerdictLine verdict={describeVerdict(props)} />
      <FindingList federation={federation} now={now} />
      <NoteList federation={federation} now={now} />
      <UnreadNote unread={federation.status.unread} now={now} />
    </>
  );
}
