import { ANNOTATION_AWS_FEDERATION_ORGANIZATION } from '@aws-federation/backstage-plugin-aws-federation-common';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Alert } from '@backstage/ui';

/** An AWS organization that did not come from the configuration of AWS federation. */
export function MissingAnnotationCard() {
  return (
    <EntityInfoCard title="Sign-in to AWS">
      <Alert
        status="info"
        icon
        title="Not configured"
        description={`This organization lacks the annotation "${ANNOTATION_AWS_FEDERATION_ORGANIZATION}". Add it to awsFederation.organizations in the app-config of this portal, or set the annotation to its name there.`}
      />
    </EntityInfoCard>
  );
}
