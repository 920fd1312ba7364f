import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { ExistingPrincipal } from './ExistingAccess';
import { describePrincipal } from './describePrincipal';

/** Who has not arrived in AWS yet, and what to do about it. */
export function describeMissing(
  { provisioning }: FederationSpecification,
  missing: ExistingPrincipal[],
): string {
  const names = missing.map(describePrincipal);
  const groupsStayAway =
    !provisioning?.groupsEnabled &&
    missing.some(({ principalType }) => principalType === 'GROUP');
  return `${names.join(', ')} ${
    names.length === 1 ? 'has' : 'have'
  } not arrived in AWS yet. ${
    groupsStayAway
      ? 'Groups are not sent to AWS: turn on "Send groups to AWS too" in the template "Complete an AWS federation", or specify them as groups in IAM Identity Center there.'
      : 'Entra sends those who have the enterprise application with its next cycle, and the check after it gives them their access.'
  }`;
}
