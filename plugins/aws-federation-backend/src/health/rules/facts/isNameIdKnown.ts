import { RecordedFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  NameId,
  nameIdSourceOf,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * Whether what Graph tells of the NameID is all there is: Graph v1.0 does not tell one
 * that was set in the Entra portal. A policy stands above that. Where the templates saved
 * the token, they also saw to the NameID; whoever has mapped userName otherwise by hand
 * since may have set the NameID by hand as well.
 *
 * @param mapped - the attribute that becomes `userName`, as far as it is one
 */
export function isNameIdKnown(
  { policyName, source }: NameId,
  { tokenCreatedAt }: RecordedFacts,
  mapped: string | undefined,
): boolean {
  return (
    policyName !== undefined ||
    (tokenCreatedAt !== undefined &&
      (mapped === undefined || nameIdSourceOf(mapped) === source))
  );
}
