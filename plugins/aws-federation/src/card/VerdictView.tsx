import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { ReactNode } from 'react';
import { FindingList } from '../finding/FindingList';
import { NoteList } from '../finding/NoteList';
import { describeVerdict } from '../status/describeVerdict';
import { UnreadNote } from '../status/UnreadNote';
import { VerdictLine } from '../status/VerdictLine';

/** The verdict and its reasons, with what the state of the federation adds between them. */
export function VerdictView(props: {
  federation: Federation;
  now: DateTime;
  children?: ReactNode;
}) {
  const { federation, now, children } = props;
  return (
    <>
      <VerdictLine verdict={describeVerdict(props)} />
      <FindingList federation={federation} now={now} />
      {children}
      <NoteList federation={federation} now={now} />
      <UnreadNote unread={federation.status.unread} now={now} />
    </>
  );
}
