import {
  JobFacts,
  ProvisioningCause,
  ProvisioningLogFacts,
  UnsentObject,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * Users, or groups, whom Entra could not bring to AWS, those of one cause together. Whom
 * only the credentials kept out has been tried again by a cycle that went through since.
 */
export function unsentByCause(
  { unsent }: ProvisioningLogFacts,
  { job }: JobFacts,
  kind: UnsentObject['kind'],
): Map<ProvisioningCause, UnsentObject[]> {
  const groups = new Map<ProvisioningCause, UnsentObject[]>();
  for (const each of unsent) {
    const isOver =
      each.cause === 'credentials' &&
      job?.lastGoodCycleAt !== undefined &&
      Date.parse(each.observedAt) < Date.parse(job.lastGoodCycleAt);
    if (each.kind === kind && each.outcome !== 'held' && !isOver) {
      groups.set(each.cause, [...(groups.get(each.cause) ?? []), each]);
    }
  }
  return groups;
}
