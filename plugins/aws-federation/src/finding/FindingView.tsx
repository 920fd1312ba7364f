import type { Finding } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Link, Text } from '@backstage/ui';
import { DateTime } from 'luxon';
import { templateLink } from '../links/templateLink';
import { templateTitle } from '../links/templateTitle';
import { Mark } from '../status/Mark';
import { markWord } from '../status/markWord';
import { severityMark } from '../status/severityMark';
import { describeEvidence } from './describeEvidence';
import { HiddenText } from '../words/HiddenText';
import classes from './FindingView.module.css';

/** What is wrong, whom it hits, what to do, and where it was seen. */
export function FindingView(props: {
  finding: Finding;
  organization: string;
  now: DateTime;
}) {
  const { finding, organization, now } = props;
  const mark = severityMark(finding.severity);
  return (
    <li className={classes.finding}>
      <Mark kind={mark} />
      <div className={classes.words}>
        <Text as="p" weight="bold">
          <HiddenText>{`${markWord(mark)}: `}</HiddenText>
          {finding.title}
        </Text>
        {finding.detail && <Text as="p">{finding.detail}</Text>}
        <Text as="p">
          {`Do: ${finding.remedy} `}
          {finding.remedyTemplate && (
            <Link
              href={templateLink({
                template: finding.remedyTemplate,
                organization,
              })}
            >
              {`Open "${templateTitle(finding.remedyTemplate)}"`}
            </Link>
          )}
        </Text>
        {finding.evidence && (
          <Text as="p" variant="body-small" color="secondary">
            {describeEvidence({ evidence: finding.evidence, now })}
          </Text>
        )}
      </div>
    </li>
  );
}
