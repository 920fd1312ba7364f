import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Alert, Link } from '@backstage/ui';
import { templateLink } from '../links/templateLink';
import { templateTitle } from '../links/templateTitle';
import { describeSetUp } from '../setUp/describeSetUp';
import { isUndecided } from '../status/isUndecided';

/** Says so when it is too early for the visit, or when it is over. */
export function VisitPlace(props: { federation: Federation }) {
  const { federation } = props;
  const { overall, observedAt } = federation.status;
  const { template } = describeSetUp(federation);
  if (!observedAt) {
    return <></>;
  }
  switch (overall) {
    case 'NotFederated':
      return <TooEarly federation={federation} />;
    case 'SettingUp':
      return template === 'federate-aws-organization' ? (
        <TooEarly federation={federation} />
      ) : (
        <></>
      );
    case 'Healthy':
    case 'Degraded':
    case 'Broken':
      return (
        <Alert
          status="info"
          icon
          title="This visit took place"
          description="The organization is connected. Come back for a new access token, or to hand AWS a new metadata file: the last lines are the same."
        />
      );
    case 'Unknown':
      return isUndecided(federation) ? (
        <Alert
          status="warning"
          icon
          title="Wait with this visit"
          description="Whether this organization is connected already is not known: what you change in AWS may cut off people who sign in today. The organization's page says what could not be read, and what to do."
        />
      ) : (
        <></>
      );
    default:
      return overall satisfies never;
  }
}

function TooEarly(props: { federation: Federation }) {
  return (
    <Alert
      status="info"
      icon
      title="Prepare Microsoft Entra ID first"
      description={
        // An action of the alert would leave its words no room on a phone.
        <>
          {
            'The file that you upload in AWS does not exist yet: a template makes it. '
          }
          <Link
            href={templateLink({
              template: 'federate-aws-organization',
              organization: props.federation.organization,
            })}
          >
            {`Open "${templateTitle('federate-aws-organization')}"`}
          </Link>
        </>
      }
    />
  );
}
