import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { ButtonLink } from '@backstage/ui';
import { templateLink } from '../links/templateLink';
import { VerdictLine } from '../status/VerdictLine';

/** Why there is nothing yet, and what fills it. */
export function NotFederatedView(props: { federation: Federation }) {
  const { organization, tenant, status } = props.federation;
  const obstacle = status.conditions.find(
    condition =>
      condition.type === 'InstanceReady' && condition.status !== 'True',
  );
  return (
    <>
      <VerdictLine
        verdict={{
          mark: 'open',
          title: 'Not federated',
          sentences: [
            `People cannot sign in to this organization with Microsoft Entra ID yet: nobody has connected it to the tenant "${tenant}".`,
            'A template does it with you: one form, one visit to the AWS console, one more form.',
            ...(obstacle ? [`Before you start: ${obstacle.message}`] : []),
          ],
        }}
      />
      <div>
        <ButtonLink
          href={templateLink({
            template: 'federate-aws-organization',
            organization,
          })}
        >
          Federate this organization
        </ButtonLink>
      </div>
    </>
  );
}
