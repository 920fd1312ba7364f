import { CloudState } from '../state/CloudState';
import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../state/EntraTenantState';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { jobsOf } from '../state/jobsOf';
import { ControlError } from './ControlError';
import { findFederation } from './findFederation';

/** The synchronization job that serves an organization. */
export interface FoundJob {
  /** Name of the organization. */
  name: string;
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  job: SynchronizationJobState;
}

/**
 * @param which - of several: the one that was made first, or the one made last
 * @throws ControlError when there is no such organization or it has no job.
 */
export function findJob(
  state: CloudState,
  name: string | undefined,
  which: 'first' | 'last' = 'first',
): FoundJob {
  const found = findFederation(state, name);
  const { tenant, servicePrincipal } = found;
  const job = jobsOf(servicePrincipal).at(which === 'first' ? 0 : -1);
  if (!tenant || !servicePrincipal || !job) {
    throw new ControlError(
      409,
      `${found.organization.name} has no synchronization job. Create one first.`,
    );
  }
  return { name: found.organization.name, tenant, servicePrincipal, job };
}
