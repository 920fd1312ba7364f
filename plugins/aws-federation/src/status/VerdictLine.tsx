import { Text } from '@backstage/ui';
import { Mark } from './Mark';
import { Verdict } from './describeVerdict';
import classes from './VerdictLine.module.css';

/** The answer to "can I sign in to AWS here?", with its sentences. */
export function VerdictLine(props: { verdict: Verdict }) {
  const { mark, title, sentences } = props.verdict;
  return (
    <div className={classes.verdict}>
      <Mark kind={mark} size={24} />
      <div className={classes.words}>
        <Text as="h4" variant="body-large" weight="bold">
          {title}
        </Text>
        {sentences.map(sentence => (
          <Text key={sentence} as="p">
            {sentence}
          </Text>
        ))}
      </div>
    </div>
  );
}
