import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { ButtonLink } from '@backstage/ui';
import { DateTime } from 'luxon';
import { templateLink } from '../links/templateLink';
import { VerdictView } from './VerdictView';

/** Why there is nothing yet, and what fills it. */
export function NotFederatedView(props: {
  federation: Federation;
  now: DateTime;
}) {
  return (
    <VerdictView {...props}>
      <div>
        <ButtonLink
          href={templateLink({
            template: 'federate-aws-organization',
            organization: props.federation.organization,
          })}
        >
          Federate this organization
        </ButtonLink>
      </div>
    </VerdictView>
  );
}
