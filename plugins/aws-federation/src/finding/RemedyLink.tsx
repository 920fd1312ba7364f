import type { Finding } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Link } from '@backstage/ui';
import { templateLink } from '../links/templateLink';
import { templateTitle } from '../links/templateTitle';
import { HiddenText } from '../words/HiddenText';

/** The way to where a finding is mended: the template, filled in, or the console's page. */
export function RemedyLink(props: {
  finding: Pick<Finding, 'remedyTemplate' | 'remedyPage'>;
  organization: string;
}) {
  const { finding, organization } = props;
  const { remedyTemplate: template, remedyPage: page } = finding;
  if (template) {
    return (
      <Link href={templateLink({ template, organization })}>
        {`Open "${templateTitle(template)}"`}
      </Link>
    );
  }
  if (page) {
    return (
      <Link href={page.url} target="_blank" rel="noopener noreferrer">
        {`Open ${page.title}`}
        <HiddenText>{' (in a new tab)'}</HiddenText>
      </Link>
    );
  }
  return <></>;
}
