import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { FindingList } from '../finding/FindingList';
import { NoteList } from '../finding/NoteList';
import { SetUpSteps } from '../setUp/SetUpSteps';
import { describeVerdict } from '../status/describeVerdict';
import { UnreadNote } from '../status/UnreadNote';
import { VerdictLine } from '../status/VerdictLine';

/** The checklist, while the federation is being set up. */
export function SettingUpView(props: {
  federation: Federation;
  now: DateTime;
}) {
  const { federation, now } = props;
  return (
    <>
      <VerdictLine verdict={describeVerdict(props)} />
      <FindingList federation={federation} now={now} />
      <SetUpSteps federation={federation} />
      <NoteList federation={federation} now={now} />
      <UnreadNote unread={federation.status.unread} now={now} />
    </>
  );
}
