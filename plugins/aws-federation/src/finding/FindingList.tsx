import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Button } from '@backstage/ui';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { alarmsInSight, alarmsOf } from './alarmsInSight';
import classes from './FindingList.module.css';
import { findingKey } from './findingKey';
import { FindingView } from './FindingView';

/** What calls for somebody, the worst first; more than three unfold on request. */
export function FindingList(props: { federation: Federation; now: DateTime }) {
  const { federation, now } = props;
  const { findings } = federation.status;
  const [unfolded, setUnfolded] = useState(false);
  const alarms = alarmsOf(findings);
  const shown = unfolded ? alarms : alarmsInSight(findings);
  const hidden = alarms.length - shown.length;
  if (alarms.length === 0) {
    return <></>;
  }
  return (
    <div className={classes.findings}>
      <ul className={classes.list} aria-label="Findings">
        {shown.map(finding => (
          <FindingView
            key={findingKey(finding)}
            finding={finding}
            federation={federation}
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
