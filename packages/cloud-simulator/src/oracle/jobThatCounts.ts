import { isPlanned } from '../provisioning/isPlanned';
import {
  EntraServicePrincipal,
  SynchronizationJobState,
} from '../state/EntraTenantState';
import { jobsOf } from '../state/jobsOf';

/** Jobs that run, or, where none does, the first one of the application. */
export function jobsThatCount(
  servicePrincipal: EntraServicePrincipal | undefined,
): SynchronizationJobState[] {
  const jobs = jobsOf(servicePrincipal);
  const planned = jobs.filter(isPlanned);
  const running = planned.filter(({ document }) => !document.status.quarantine);
  return (
    [running, planned, jobs.slice(0, 1)].find(each => each.length > 0) ?? []
  );
}

/** The job that tells how people were passed by: of several the first that runs. */
export function jobThatCounts(
  servicePrincipal: EntraServicePrincipal | undefined,
): SynchronizationJobState | undefined {
  return jobsThatCount(servicePrincipal)[0];
}
