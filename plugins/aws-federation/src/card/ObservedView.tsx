import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { FindingList } from '../finding/FindingList';
import { describeVerdict } from '../status/describeVerdict';
import { StatusRows } from '../status/StatusRows';
import { VerdictLine } from '../status/VerdictLine';

/** The verdict, the findings and the four lines of a federation that is set up. */
export function ObservedView(props: { federation: Federation; now: DateTime }) {
  const { federation, now } = props;
  const { status, organization } = federation;
  return (
    <>
      <VerdictLine verdict={describeVerdict({ status, now })} />
      <FindingList
        findings={status.findings}
        organization={organization}
        now={now}
      />
      {status.observedAt && <StatusRows status={status} now={now} />}
    </>
  );
}
