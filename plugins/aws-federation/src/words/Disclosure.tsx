import { ReactNode } from 'react';
import classes from './Disclosure.module.css';

/** Details that are opened on request. */
export function Disclosure(props: { summary: string; children: ReactNode }) {
  return (
    <details className={classes.details}>
      <summary className={classes.summary}>{props.summary}</summary>
      {props.children}
    </details>
  );
}
