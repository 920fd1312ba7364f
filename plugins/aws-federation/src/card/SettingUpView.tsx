import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { FindingList } from '../finding/FindingList';
import { describeSetUp } from '../setUp/describeSetUp';
import { SetUpSteps } from '../setUp/SetUpSteps';
import { isStale } from '../status/isStale';
import { VerdictLine } from '../status/VerdictLine';
import { formatMoment } from '../time/formatTime';

/** The checklist, while the federation is being set up. */
export function SettingUpView(props: {
  federation: Federation;
  now: DateTime;
}) {
  const { federation, now } = props;
  const { status } = federation;
  const { done, total } = describeSetUp(federation);
  return (
    <>
      <VerdictLine
        verdict={{
          mark: 'progress',
          title: `Setting up: ${done.length} of ${total} steps`,
          sentences:
            status.observedAt && isStale({ status, now })
              ? [
                  `Not checked since ${formatMoment({
                    iso: status.observedAt,
                    now,
                  })}: steps may have been done since then.`,
                ]
              : [],
        }}
      />
      <FindingList
        findings={status.findings}
        organization={federation.organization}
        now={now}
      />
      <SetUpSteps federation={federation} />
    </>
  );
}
