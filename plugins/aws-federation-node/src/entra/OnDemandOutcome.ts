import { ProvisioningCause } from '../clouds/entra/ClassifiedProvisioning';

/**
 * What became of one user or group that was provisioned on demand. Entra answers HTTP 200
 * even when nothing was provisioned
 * (https://learn.microsoft.com/graph/api/synchronization-synchronizationjob-provisionondemand).
 * @public
 */
export interface OnDemandOutcome {
  /** `Skipped` is a success when both sides already match. */
  result: 'Success' | 'Skipped' | 'Failure';
  /** Absent on success. */
  cause?: ProvisioningCause;
  /** Code as Entra gives it, for example `NotEffectivelyEntitled`. */
  errorCode?: string;
}
