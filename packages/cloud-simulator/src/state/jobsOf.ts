import { EntraServicePrincipal } from './EntraTenantState';
import { SynchronizationJobState } from './SynchronizationJobState';

/** The synchronization jobs of an application, the oldest first: as a rule one, or none. */
export function jobsOf(
  servicePrincipal: EntraServicePrincipal | undefined,
): SynchronizationJobState[] {
  const { job, furtherJobs = [] } = servicePrincipal?.simulated ?? {};
  return job ? [job, ...furtherJobs] : [];
}

/** The application has these jobs and no others. */
export function keepJobs(
  { simulated }: EntraServicePrincipal,
  [job, ...further]: SynchronizationJobState[],
) {
  if (job) simulated.job = job;
  else delete simulated.job;
  if (further.length > 0) simulated.furtherJobs = further;
  else delete simulated.furtherJobs;
}
