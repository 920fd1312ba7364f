import { ReactNode } from 'react';
import { Mark } from './Mark';
import classes from './MarkedWords.module.css';
import { MarkKind } from './MarkKind';

/** Words beside the mark of the state that they tell of. */
export function MarkedWords(props: {
  kind: MarkKind;
  size?: number;
  as?: 'div' | 'li';
  children: ReactNode;
}) {
  const { kind, size, as: Element = 'div', children } = props;
  return (
    <Element className={classes.marked}>
      <Mark kind={kind} size={size} />
      <div className={classes.words}>{children}</div>
    </Element>
  );
}
