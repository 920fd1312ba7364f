import { isPlanned } from '../provisioning/isPlanned';
import {
  EntraServicePrincipal,
  SynchronizationJobState,
} from '../state/EntraTenantState';
import { jobsOf } from '../state/jobsOf';

/** The job that tells how people were passed by: of several the first that Entra runs. */
export function jobThatCounts(
  servicePrincipal: EntraServicePrincipal | undefined,
): SynchronizationJobState | undefined {
  const jobs = jobsOf(servicePrincipal);
  return jobs.find(isPlanned) ?? jobs[0];
}
