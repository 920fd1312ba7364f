import { Text } from '@backstage/ui';
import { Verdict } from './describeVerdict';
import { MarkedWords } from './MarkedWords';

/** The answer to "can I sign in to AWS here?", with its sentences. */
export function VerdictLine(props: { verdict: Verdict }) {
  const { mark, title, sentences } = props.verdict;
  return (
    <MarkedWords kind={mark} size={24}>
      <Text as="h4" variant="body-large" weight="bold">
        {title}
      </Text>
      {sentences.map(sentence => (
        <Text key={sentence} as="p">
          {sentence}
        </Text>
      ))}
    </MarkedWords>
  );
}
