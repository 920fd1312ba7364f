import { isPlanned } from '../provisioning/isPlanned';
import { FoundFederation } from '../control/findFederation';
import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../state/EntraTenantState';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { jobsOf } from '../state/jobsOf';

/** Applications that send people to an organization, as a rule one. */
export interface Senders {
  tenant?: EntraTenantState;
  /** The one through which people sign in, or should; it comes first among the senders. */
  servicePrincipal?: EntraServicePrincipal;
  senders: EntraServicePrincipal[];
}

/**
 * The application of a federation, and others of its tenant of which a job runs that sends
 * to the same SCIM endpoint: many sign in with one application and provision with another.
 */
export function findSenders({
  instance,
  tenant,
  servicePrincipal,
}: FoundFederation): EntraServicePrincipal[] {
  if (!tenant || !servicePrincipal) return [];
  const scimTenantId = instance?.provisioning?.scimTenantId;
  const others = tenant.servicePrincipals.filter(
    each =>
      each !== servicePrincipal &&
      scimTenantId !== undefined &&
      each.simulated.secrets.BaseAddress?.includes(scimTenantId) &&
      jobsOf(each).some(
        job => isPlanned(job) && !job.document.status.quarantine,
      ),
  );
  return [servicePrincipal, ...others];
}

/** The jobs of all of them, those of the application itself first. */
export function jobsOfSenders({
  senders,
}: Pick<Senders, 'senders'>): SynchronizationJobState[] {
  return senders.flatMap(jobsOf);
}

/** The application that a job belongs to; where there is no job, the one of sign-in. */
export function senderOf<T extends EntraServicePrincipal>(
  senders: T[],
  job: SynchronizationJobState | undefined,
): T {
  return (
    senders.find(each => job !== undefined && jobsOf(each).includes(job)) ??
    senders[0]
  );
}
