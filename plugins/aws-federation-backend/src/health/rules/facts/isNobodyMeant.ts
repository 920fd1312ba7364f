import type {
  FederationSpecification,
  RecordedFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { AssignmentsFacts } from '@aws-federation/backstage-plugin-aws-federation-node';

/** A run takes names out of the specification first, and the application away at once. */
const soonMs = 60 * 60_000;

/**
 * Whether nobody is meant to have the application, where nobody has it: the specification
 * names nobody, and did name somebody until they lost it; or the portal set provisioning
 * up, and nobody has had it so far. Who was assigned by hand alone has lost it by hand:
 * whether that is meant nobody has said. Pure.
 */
export function isNobodyMeant(
  { users, groups, lastHeld }: AssignmentsFacts,
  {
    specification: { assignments: named },
    recorded,
  }: { specification: FederationSpecification; recorded: RecordedFacts },
): boolean {
  if (users + groups > 0) return false;
  if (named.users.length + named.groups.length > 0) return false;
  if (!lastHeld) return recorded.savedSettings !== undefined;
  const { at, namedAt } = lastHeld;
  return (
    namedAt !== undefined && Date.parse(at) - Date.parse(namedAt) <= soonMs
  );
}
