import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { FindingList } from '../finding/FindingList';
import { NoteList } from '../finding/NoteList';
import { describeVerdict } from '../status/describeVerdict';
import { StatusRows } from '../status/StatusRows';
import { UnreadNote } from '../status/UnreadNote';
import { VerdictLine } from '../status/VerdictLine';

/** The verdict, the findings, the four lines and the notes of a federation that is set up. */
export function ObservedView(props: { federation: Federation; now: DateTime }) {
  const { federation, now } = props;
  const { status } = federation;
  return (
    <>
      <VerdictLine verdict={describeVerdict(props)} />
      <FindingList federation={federation} now={now} />
      {status.observedAt && <StatusRows federation={federation} now={now} />}
      <NoteList federation={federation} now={now} />
      <UnreadNote unread={status.unread} now={now} />
    </>
  );
}
