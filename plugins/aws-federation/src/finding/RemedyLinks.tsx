import type { Finding } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Link } from '@backstage/ui';
import { templateLink } from '../links/templateLink';
import { templateTitle } from '../links/templateTitle';
import { HiddenText } from '../words/HiddenText';

/** The ways to where a finding is mended: the template, filled in, and the console's page. */
export function RemedyLinks(props: {
  finding: Pick<Finding, 'remedyTemplate' | 'remedyInputs' | 'remedyPage'>;
  organization: string;
}) {
  const { finding, organization } = props;
  const { remedyTemplate: template, remedyInputs, remedyPage: page } = finding;
  return (
    <>
      {template && (
        <Link
          href={templateLink({ template, organization, inputs: remedyInputs })}
        >
          {`Open "${templateTitle(template)}"`}
        </Link>
      )}
      {template && page && ' · '}
      {page && (
        <Link href={page.url} target="_blank" rel="noopener noreferrer">
          {`Open ${page.title}`}
          <HiddenText>{' (in a new tab)'}</HiddenText>
        </Link>
      )}
    </>
  );
}
