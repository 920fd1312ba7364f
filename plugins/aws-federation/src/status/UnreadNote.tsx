import type { UnreadPart } from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { Disclosure } from '../words/Disclosure';
import { HiddenText } from '../words/HiddenText';
import { QuietText } from '../words/QuietText';
import { describeUnread } from './describeUnread';
import { MarkedWords } from './MarkedWords';
import classes from './UnreadNote.module.css';

/** What the last check could not read, as a note: the status says what it means. */
export function UnreadNote(props: { unread: UnreadPart[]; now: DateTime }) {
  const { unread, now } = props;
  if (unread.length === 0) {
    return <></>;
  }
  return (
    <MarkedWords kind="information">
      <QuietText as="p" variant="body-small">
        <HiddenText>Note: </HiddenText>
        {describeUnread({ unread, now })}
      </QuietText>
      <Disclosure summary="Why">
        <ul className={classes.reasons}>
          {unread.map(({ part, title, reason, requestId }) => (
            <li key={part}>
              <b>{title[0].toUpperCase() + title.slice(1)}</b>
              {`: ${reason}`}
              {requestId && (
                <>
                  {' Request '}
                  <code>{requestId}</code>
                </>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </MarkedWords>
  );
}
