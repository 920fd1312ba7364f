import { ReactNode } from 'react';
import classes from './HiddenText.module.css';

/** Words for screen readers, inside a sentence: BUI's own is a block. */
export function HiddenText(props: { children: ReactNode }) {
  return <span className={classes.hidden}>{props.children}</span>;
}
