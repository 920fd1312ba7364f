import {
  Federation,
  specifiedStore,
  visitNeed,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Alert } from '@backstage/ui';
import { describeSetUp } from '../setUp/describeSetUp';
import { isUndecided } from '../status/isUndecided';
import { isConnected } from './isConnected';
import { TemplateLink } from './TemplateLink';

/** Says so when it is too early for the visit, when it is over, or when it is due again. */
export function VisitPlace(props: { federation: Federation }) {
  const { federation } = props;
  const { overall, observedAt, identityStoreId } = federation.status;
  const { specification } = federation;
  const { template } = describeSetUp(federation);
  if (!observedAt) return <></>;
  // Of an instance that is gone it is still the one that was specified.
  const isAnother =
    specification && identityStoreId !== specifiedStore(specification);
  if (visitNeed(federation) === 'anew') {
    return (
      <Alert
        status="warning"
        icon
        title="Make this visit again"
        description={`AWS no longer has the identity store to which Entra was connected${
          identityStoreId && isAnother ? `: it is ${identityStoreId} now` : ''
        }. Metadata file, SCIM endpoint and access token are new ones. If AWS has Microsoft Entra ID as its external identity provider already, leave out the change of the identity source.`}
      />
    );
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
    case 'Unknown':
      if (isUndecided(federation)) return <Undecided />;
      return isConnected(federation) ? <Over /> : <HalfOver />;
    default:
      return overall satisfies never;
  }
}

function Undecided() {
  return (
    <Alert
      status="warning"
      icon
      title="Wait with this visit"
      description="Whether this organization is connected already is not known: what you change in AWS may cut off people who sign in today. The organization's page says what could not be read, and what to do."
    />
  );
}

function Over() {
  return (
    <Alert
      status="info"
      icon
      title="This visit took place"
      description="What it brings from AWS is known, and nobody has to change the identity source again. Come back to replace the access token or the signing certificate."
    />
  );
}

function HalfOver() {
  return (
    <Alert
      status="info"
      icon
      title="Part of this visit took place"
      description="People sign in to AWS with Microsoft Entra ID, or are sent there by it, already. If AWS shows it under Settings, Identity source, leave the identity source as it is, and do only the lines that are missing."
    />
  );
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
          <TemplateLink
            template="federate-aws-organization"
            organization={props.federation.organization}
          />
        </>
      }
    />
  );
}
