import { ProvisioningSubject } from './ProvisioningSubject';
import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../state/EntraTenantState';
import { SynchronizationJobState } from '../state/SynchronizationJobState';

/**
 * Entra's provisioning service. It reaches AWS only through SCIM over HTTPS.
 */
export interface ProvisioningEngine {
  /**
   * Entra's test of a connection, with the matching attributes of the job's schema, or of
   * the template's while there is no job.
   */
  validateCredentials(options: {
    tenant: EntraTenantState;
    secrets: Record<string, string>;
    job?: SynchronizationJobState;
  }): Promise<{ ok: true } | { ok: false; code: string; message: string }>;
  /** Answers Graph's `stringKeyStringValuePair`: both are JSON documents as text. */
  provisionOnDemand(
    tenant: EntraTenantState,
    servicePrincipal: EntraServicePrincipal,
    ruleId: string,
    subject: ProvisioningSubject,
    job?: SynchronizationJobState,
  ): Promise<{ key: string; value: string }>;
  /** Runs one cycle now, whether or not it is due; without a job, of the first. */
  runCycle(
    tenant: EntraTenantState,
    servicePrincipal: EntraServicePrincipal,
    job?: SynchronizationJobState,
  ): Promise<void>;
  /** Runs every cycle that is due by the clock. */
  runDueCycles(): Promise<void>;
  /** Schema that a new job of AWS's template starts with. */
  templateSchema(): Record<string, any>;
}
