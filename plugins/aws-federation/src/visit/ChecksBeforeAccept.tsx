import { Text } from '@backstage/ui';
import classes from './ConsoleVisit.module.css';

/** What a person makes sure of before the change that everybody notices. */
export function ChecksBeforeAccept() {
  return (
    <>
      <Text as="p">
        AWS shows what changes. <b>Before you accept</b>, check that:
      </Text>
      <ul className={classes.checks}>
        <li>
          the identity provider's sign-in URL and issuer URL are Microsoft's;
        </li>
        <li>
          AWS does not announce that it deletes users, groups or assignments. If
          it does, stop and write them down first;
        </li>
        <li>
          you can get into the management account without IAM Identity Center.
        </li>
      </ul>
    </>
  );
}
