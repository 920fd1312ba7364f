import { byHand } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Disclosure } from '../words/Disclosure';
import { QuietText } from '../words/QuietText';
import classes from './ByHandList.module.css';

/** What a card cannot say, however green it is, and how a person looks at it. */
export function ByHandList() {
  return (
    <Disclosure summary="What no check can see">
      <ul className={classes.list}>
        {byHand.map(({ title, look }) => (
          <li key={title}>
            <strong>{title}.</strong>{' '}
            <QuietText as="span" variant="body-small">
              {look}
            </QuietText>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
