import {
  ApplicationFacts,
  NameId,
  nameIdPolicyName,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * How a NameID that is not the specified one is corrected, up to "the federation again": the
 * templates change their own policy and no other.
 */
export function correctNameId(
  { policyName }: NameId,
  application: ApplicationFacts['application'],
): string {
  const isPortals =
    application && policyName === nameIdPolicyName(application.appId);
  return policyName && !isPortals
    ? `Take the claims mapping policy "${policyName}" from the application in Entra, or correct its NameID, then complete`
    : 'Complete';
}
