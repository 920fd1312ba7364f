import type {
  ConsoleVisitLine,
  Federation,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Text } from '@backstage/ui';
import { DateTime } from 'luxon';
import type { Failure } from '../data/readFailure';
import { QuietText } from '../words/QuietText';
import classes from './ConsoleVisit.module.css';
import { describeVisit } from './describeVisit';
import { VisitInstructions } from './VisitInstructions';
import { VisitLine } from './VisitLine';
import { visitTitle } from './visitTitle';

/**
 * The visit to the AWS console, line by line, in the order of AWS's own screens.
 *
 * @param props.isOver - only what was done, without what to do
 */
export function ConsoleVisit(props: {
  federation: Federation;
  isOver: boolean;
  now: DateTime;
  mayAttest: boolean;
  onAttest(line: ConsoleVisitLine, done: boolean): Promise<Failure | undefined>;
}) {
  const { federation, isOver, now, mayAttest, onAttest } = props;
  const lines = describeVisit(federation);
  const done = lines.filter(line => line.done).length;
  return (
    <section className={classes.visit} aria-labelledby="console-visit-lines">
      <div className={classes.head}>
        <Text as="h3" variant="title-small" id="console-visit-lines">
          {isOver ? 'The first visit' : 'What to do'}
        </Text>
        <QuietText as="p" role="status">
          {`${done} of ${lines.length} done`}
        </QuietText>
      </div>
      {!isOver && (
        <QuietText as="p">
          {mayAttest
            ? 'Tick what you have done: your name and the time are kept, and you can take it back. What this portal can see by itself it marks as seen.'
            : 'What this portal can see by itself it marks as seen. To tick the rest you need the permission "aws-federation.federation.update".'}
        </QuietText>
      )}
      <ol className={classes.lines} aria-labelledby="console-visit-lines">
        {lines.map((state, index) => (
          <VisitLine
            key={state.line}
            number={index + 1}
            title={visitTitle(state.line)}
            state={state}
            observedAt={federation.status.observedAt}
            now={now}
            mayAttest={mayAttest}
            onAttest={isDone => onAttest(state.line, isDone)}
          >
            {!isOver && (
              <VisitInstructions line={state.line} federation={federation} />
            )}
          </VisitLine>
        ))}
      </ol>
    </section>
  );
}
