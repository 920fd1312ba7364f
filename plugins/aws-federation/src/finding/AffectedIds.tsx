import type { Finding } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Disclosure } from '../words/Disclosure';
import classes from './AffectedIds.module.css';

/** Whom a finding hits, for those who may see it. */
export function AffectedIds(props: {
  finding: Pick<Finding, 'affected' | 'affectedIds'>;
}) {
  const { affected = 0, affectedIds = [] } = props.finding;
  if (affectedIds.length === 0) {
    return <></>;
  }
  return (
    <Disclosure
      summary={
        affected > affectedIds.length
          ? `The first ${affectedIds.length} object ids in Entra`
          : 'Object ids in Entra'
      }
    >
      <ul className={classes.ids}>
        {affectedIds.map(id => (
          <li key={id}>
            <code>{id}</code>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
