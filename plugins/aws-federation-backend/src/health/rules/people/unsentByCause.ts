import {
  ProvisioningCause,
  ProvisioningLogFacts,
  UnsentObject,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** Users, or groups, whom Entra could not bring to AWS, those of one cause together. */
export function unsentByCause(
  { unsent }: ProvisioningLogFacts,
  kind: UnsentObject['kind'],
): Map<ProvisioningCause, UnsentObject[]> {
  const groups = new Map<ProvisioningCause, UnsentObject[]>();
  for (const each of unsent) {
    if (each.kind === kind && each.outcome !== 'held') {
      groups.set(each.cause, [...(groups.get(each.cause) ?? []), each]);
    }
  }
  return groups;
}
