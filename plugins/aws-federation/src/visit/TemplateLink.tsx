import type { RemedyTemplate } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Link } from '@backstage/ui';
import { templateLink } from '../links/templateLink';
import { templateTitle } from '../links/templateTitle';

/** The form of a template with the organization filled in. */
export function TemplateLink(props: {
  template: RemedyTemplate;
  organization: string;
}) {
  return (
    <Link href={templateLink(props)}>
      {`Open "${templateTitle(props.template)}"`}
    </Link>
  );
}
