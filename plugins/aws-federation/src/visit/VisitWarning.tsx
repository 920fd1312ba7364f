import { Alert } from '@backstage/ui';
import classes from './VisitWarning.module.css';

/** What changes for people who use AWS today, before anything is pressed. */
export function VisitWarning(props: { usersInAws?: number }) {
  const { usersInAws } = props;
  return (
    <Alert
      status="warning"
      icon
      title="What changes for people who use AWS today"
      description={
        <ul className={classes.changes}>
          <li>
            As soon as you confirm with ACCEPT, people sign in to AWS with
            Microsoft Entra ID only, the first time not before “Complete an AWS
            federation” has run; who is signed in stays so. Passwords and MFA
            devices of Identity Center no longer count.
          </li>
          {usersInAws !== undefined && usersInAws > 0 && (
            <li>
              {usersInAws === 1
                ? '1 person is in IAM Identity Center now.'
                : `${usersInAws} people are in IAM Identity Center now.`}
            </li>
          )}
          <li>
            Users and assignments of the Identity Center directory stay. A
            person keeps them only if the user name is the same in Entra.
          </li>
          <li>
            If the identity source is Active Directory today, AWS deletes its
            users, groups and all assignments, and you cannot undo that. Write
            them down first.
          </li>
          <li>
            Make sure that you can still get into the management account without
            Identity Center.
          </li>
        </ul>
      }
    />
  );
}
