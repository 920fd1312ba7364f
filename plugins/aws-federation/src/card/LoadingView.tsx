import { Skeleton, VisuallyHidden } from '@backstage/ui';
import classes from './LoadingView.module.css';

/** The shape of what is to come, for the first load only. */
export function LoadingView() {
  return (
    <div className={classes.loading} aria-busy="true">
      <VisuallyHidden role="status">Reading the status</VisuallyHidden>
      <Skeleton width="60%" height={24} />
      <Skeleton width="90%" height={16} />
      <Skeleton width="80%" height={16} />
      <Skeleton width="85%" height={16} />
    </div>
  );
}
