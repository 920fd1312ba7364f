import { RecordedFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import { NameId } from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * Whether what Graph tells of the NameID is all there is: Graph v1.0 does not tell one
 * that was set in the Entra portal. Where the templates saved the token, they also saw to
 * the NameID, and do so by a policy.
 */
export function isNameIdKnown(
  { policyName }: NameId,
  { tokenCreatedAt }: RecordedFacts,
): boolean {
  return policyName !== undefined || tokenCreatedAt !== undefined;
}
