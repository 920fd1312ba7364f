import type {
  FederationSpecification,
  RecordedFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { AssignmentsFacts } from '@aws-federation/backstage-plugin-aws-federation-node';

/** A run takes it away from one after the other, and Entra shows it for a while yet. */
const soonMs = 60 * 60_000;

/**
 * Whether nobody is meant to have the application, where nobody has it: the specification
 * names nobody, and the portal took it away from the last who had it, or nobody has had it
 * since the portal set provisioning up. Who lost it by hand may have lost it by mistake.
 * Pure.
 */
export function isNobodyMeant(
  { users, groups, lastHeld }: AssignmentsFacts,
  {
    specification: { assignments: named },
    recorded: { accessRevoked, savedSettings },
  }: { specification: FederationSpecification; recorded: RecordedFacts },
): boolean {
  if (users + groups > 0) return false;
  if (named.users.length + named.groups.length > 0) return false;
  if (!lastHeld) return savedSettings !== undefined;
  return (
    accessRevoked?.value === lastHeld.servicePrincipalId &&
    Date.parse(lastHeld.at) - Date.parse(accessRevoked.at) <= soonMs
  );
}
