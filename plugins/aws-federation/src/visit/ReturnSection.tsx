import { Text } from '@backstage/ui';
import { ReactNode, useId } from 'react';
import { QuietText } from '../words/QuietText';
import classes from './ConsoleVisit.module.css';
import lineClasses from './VisitLine.module.css';

/** What a person comes back to the AWS console for, line by line. */
export function ReturnSection(props: {
  title: string;
  /** How it stands, and what people notice. */
  intro: ReactNode;
  lines: Array<{ title: string; content: ReactNode }>;
}) {
  const { title, intro, lines } = props;
  const id = useId();
  return (
    <section className={classes.visit} aria-labelledby={id}>
      <Text as="h3" variant="title-small" id={id}>
        {title}
      </Text>
      <QuietText as="p">{intro}</QuietText>
      <ol className={classes.lines} aria-labelledby={id}>
        {lines.map((line, index) => (
          <li key={line.title} className={lineClasses.plain}>
            <div className={lineClasses.words}>
              <Text as="h4" variant="body-large" weight="bold">
                {`${index + 1}. ${line.title}`}
              </Text>
              {line.content}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
