import { Checkbox, Text } from '@backstage/ui';
import { DateTime } from 'luxon';
import { ReactNode, useId, useState } from 'react';
import type { Failure } from '../data/readFailure';
import { Mark } from '../status/Mark';
import { RelativeTime } from '../time/RelativeTime';
import { HiddenText } from '../words/HiddenText';
import { QuietText } from '../words/QuietText';
import { AttestedBy } from './AttestedBy';
import type { Sight } from './describeSight';
import { isKnown, VisitState } from './describeVisit';
import classes from './VisitLine.module.css';

const sightWords: Record<Sight['kind'], string> = {
  seen: 'Seen',
  notSeen: 'Not seen',
  recorded: 'On record',
};

/**
 * One action of the visit: a mark when the product sees by itself that it is done,
 * otherwise a box with which the reader says so.
 */
export function VisitLine(props: {
  number: number;
  /** What to do, as a title. */
  title: string;
  state: VisitState;
  /** ISO 8601 time of the last look at the clouds. */
  observedAt?: string;
  now: DateTime;
  mayAttest: boolean;
  onAttest(done: boolean): Promise<Failure | undefined>;
  children?: ReactNode;
}) {
  const { number, title, state, observedAt, now, mayAttest, onAttest } = props;
  const { sight, attestation, done } = state;
  const [asked, setAsked] = useState<boolean>();
  const [failure, setFailure] = useState<Failure>();
  const id = useId();

  async function attest(isSelected: boolean) {
    setAsked(isSelected);
    setFailure(undefined);
    setFailure(await onAttest(isSelected));
    setAsked(undefined);
  }

  return (
    <li className={classes.line} aria-labelledby={id} data-done={done}>
      <span className={classes.mark}>
        {sight && isKnown(state) ? (
          <Mark kind={sight.kind === 'seen' ? 'ok' : 'information'} />
        ) : (
          <Checkbox
            aria-label={`Done: ${title}`}
            isSelected={asked ?? attestation !== undefined}
            isDisabled={!mayAttest}
            isReadOnly={asked !== undefined}
            onChange={attest}
          />
        )}
      </span>
      <div className={classes.words}>
        <Text as="h4" variant="body-large" weight="bold" id={id}>
          {`${number}. ${title}`}
        </Text>
        {props.children}
        <div role="status" className={classes.words}>
          {sight && (
            <QuietText as="p">
              <b>{sightWords[sight.kind]}</b>
              {observedAt && sight.kind !== 'recorded' && (
                <>
                  {' '}
                  <RelativeTime iso={observedAt} now={now} />
                </>
              )}
              {`: ${sight.message}`}
            </QuietText>
          )}
          {attestation && <AttestedBy attestation={attestation} now={now} />}
          {asked !== undefined && <HiddenText>Recording</HiddenText>}
        </div>
        {failure && (
          <Text as="p" role="alert" className={classes.failure}>
            {`Nothing was recorded. ${
              failure.detail ??
              'The AWS federation backend does not answer: try again.'
            }`}
          </Text>
        )}
      </div>
    </li>
  );
}
