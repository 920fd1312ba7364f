import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Text } from '@backstage/ui';
import { DateTime } from 'luxon';
import { describeRows } from './describeRows';
import { Mark } from './Mark';
import classes from './StatusRows.module.css';

/** Sign-in, provisioning, people and access, a line each. */
export function StatusRows(props: { federation: Federation; now: DateTime }) {
  return (
    <ul className={classes.rows} aria-label="What was checked">
      {describeRows(props).map(row => (
        <li key={row.name} className={classes.row}>
          <Mark kind={row.mark} />
          <Text as="span" weight="bold" className={classes.label}>
            {row.label}
          </Text>
          <Text as="span" className={classes.details}>
            {[row.word, ...row.details].join(' · ')}
          </Text>
        </li>
      ))}
    </ul>
  );
}
