import type {
  Federation,
  Finding,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Text } from '@backstage/ui';
import { DateTime } from 'luxon';
import { MarkedWords } from '../status/MarkedWords';
import { markWord } from '../status/markWord';
import { severityMark } from '../status/severityMark';
import { Disclosure } from '../words/Disclosure';
import { HiddenText } from '../words/HiddenText';
import { QuietText } from '../words/QuietText';
import { AffectedIds } from './AffectedIds';
import { describeEvidence } from './describeEvidence';
import { describeReach } from './describeReach';
import { RemedyLinks } from './RemedyLinks';

/**
 * What is wrong, since when, whom it hits, what to do, and where it was seen. A note says
 * what it is, and the rest on request.
 */
export function FindingView(props: {
  finding: Finding;
  federation: Federation;
  now: DateTime;
}) {
  const { finding } = props;
  const mark = severityMark(finding.severity);
  return (
    <MarkedWords as="li" kind={mark}>
      {mark === 'information' ? (
        <Disclosure summary={finding.title}>
          <FindingDetails {...props} />
        </Disclosure>
      ) : (
        <>
          <Text as="p" weight="bold">
            <HiddenText>{`${markWord(mark)}: `}</HiddenText>
            {finding.title}
          </Text>
          <FindingDetails {...props} />
        </>
      )}
    </MarkedWords>
  );
}

function FindingDetails(props: {
  finding: Finding;
  federation: Federation;
  now: DateTime;
}) {
  const { finding, federation, now } = props;
  const { status, organization } = federation;
  return (
    <>
      {finding.detail && <Text as="p">{finding.detail}</Text>}
      <Text as="p">
        {`Do: ${finding.remedy} `}
        <RemedyLinks finding={finding} organization={organization} />
      </Text>
      <QuietText as="p" variant="body-small">
        {describeReach({ finding, status, now })}
      </QuietText>
      <AffectedIds finding={finding} />
      {finding.evidence && (
        <QuietText as="p" variant="body-small">
          {describeEvidence({ evidence: finding.evidence, now })}
        </QuietText>
      )}
    </>
  );
}
