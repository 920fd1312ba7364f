import type { Finding } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Button } from '@backstage/ui';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { FindingView } from './FindingView';
import classes from './FindingList.module.css';
import { FINDINGS_SHOWN_AT_FIRST, sortFindings } from './sortFindings';

/** The findings, the worst first; more than three unfold on request. */
export function FindingList(props: {
  findings: Finding[];
  organization: string;
  now: DateTime;
}) {
  const { organization, now } = props;
  const [unfolded, setUnfolded] = useState(false);
  const findings = sortFindings(props.findings);
  const shown = unfolded
    ? findings
    : findings.slice(0, FINDINGS_SHOWN_AT_FIRST);
  const hidden = findings.length - shown.length;
  if (findings.length === 0) {
    return <></>;
  }
  return (
    <div className={classes.findings}>
      <ul className={classes.list} aria-label="Findings">
        {shown.map((finding, index) => (
          <FindingView
            key={`${finding.rule}-${index}`}
            finding={finding}
            organization={organization}
            now={now}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          variant="tertiary"
          size="small"
          onPress={() => setUnfolded(true)}
        >
          {hidden === 1
            ? 'Show 1 more finding'
            : `Show ${hidden} more findings`}
        </Button>
      )}
    </div>
  );
}
