import {
  JobFacts,
  ProvisioningCause,
  ProvisioningLogFacts,
  UnsentObject,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** Users, or groups, whom Entra could not bring to AWS, those of one cause together. */
export function unsentByCause(
  { unsent }: ProvisioningLogFacts,
  { job }: JobFacts,
  kind: UnsentObject['kind'],
): Map<ProvisioningCause, UnsentObject[]> {
  const groups = new Map<ProvisioningCause, UnsentObject[]>();
  for (const each of unsent) {
    const cause = causeByNow(each, job);
    if (each.kind === kind && each.outcome !== 'held' && cause) {
      groups.set(cause, [...(groups.get(cause) ?? []), each]);
    }
  }
  return groups;
}

/**
 * A cycle that went through had an endpoint and token that work: whom AWS refused until then
 * and Entra still has to try again is refused for something else. Undefined: it is over.
 */
function causeByNow(
  { cause, observedAt }: UnsentObject,
  job: JobFacts['job'],
): ProvisioningCause | undefined {
  const goneThrough = job?.lastGoodCycleAt;
  if (
    cause !== 'credentials' ||
    goneThrough === undefined ||
    Date.parse(observedAt) > Date.parse(goneThrough)
  ) {
    return cause;
  }
  return job?.countEscrowed ? 'notPermitted' : undefined;
}
