import { Checkbox, Text } from '@backstage/ui';
import { ReactNode, useId, useState } from 'react';
import { Mark } from '../status/Mark';
import classes from './VisitLine.module.css';

/**
 * One action of the visit. `seen` when the product sees by itself that it is done;
 * otherwise a box to tick, for the reader only.
 */
export function VisitLine(props: {
  number: number;
  /** Names the box for screen readers. */
  name: string;
  seen?: boolean;
  children: ReactNode;
}) {
  const { number, name, seen, children } = props;
  const [ticked, setTicked] = useState(false);
  const id = useId();
  return (
    <li className={classes.line} aria-labelledby={id}>
      <span className={classes.mark}>
        {seen ? (
          <Mark kind="ok" />
        ) : (
          <Checkbox
            aria-label={`Done: ${name}`}
            isSelected={ticked}
            onChange={setTicked}
          />
        )}
      </span>
      <Text as="span" weight="bold">{`${number}.`}</Text>
      <div id={id} className={classes.words}>
        {children}
        {seen && <Text as="p">Seen: there is nothing to do here.</Text>}
      </div>
    </li>
  );
}
