import { Alert, AlertProps } from '@backstage/ui';
import classes from './NoticeWithAction.module.css';

/** An alert whose action stands beside its words, and below them where these need the width. */
export function NoticeWithAction(props: Omit<AlertProps, 'className'>) {
  return <Alert {...props} className={classes.notice} />;
}
