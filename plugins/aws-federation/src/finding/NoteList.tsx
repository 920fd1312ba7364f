import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import classes from './FindingList.module.css';
import { findingKey } from './findingKey';
import { FindingView } from './FindingView';

/** Findings that are worth knowing and call for nobody. */
export function NoteList(props: { federation: Federation; now: DateTime }) {
  const { federation, now } = props;
  const notes = federation.status.findings.filter(
    ({ severity }) => severity === 'info',
  );
  if (notes.length === 0) {
    return <></>;
  }
  return (
    <ul className={classes.list} aria-label="Notes">
      {notes.map(finding => (
        <FindingView
          key={findingKey(finding)}
          finding={finding}
          federation={federation}
          now={now}
        />
      ))}
    </ul>
  );
}
