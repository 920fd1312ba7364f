/**
 * The aspects of a federation's status, in the order in which the card lists them.
 * @public
 */
export const conditionTypes = [
  'InstanceReady',
  'ApplicationReady',
  'SamlReady',
  'CertificateValid',
  'IdentitySourceReady',
  'CredentialsValid',
  'MappingsReady',
  'ProvisioningRunning',
  'UsersInSync',
  'AccessReady',
] as const;

/** @public */
export type ConditionType = (typeof conditionTypes)[number];

/**
 * As in the Kubernetes API conventions: `Unknown` is what was not, or could not be, seen.
 * @public
 */
export type ConditionStatus = 'True' | 'False' | 'Unknown';

/**
 * How bad a finding is: `critical` stops sign-in or provisioning, `warning` hits
 * some people or will stop something soon, `info` is worth knowing.
 * @public
 */
export type Severity = 'critical' | 'warning' | 'info';

/**
 * One aspect of a federation's status.
 * @public
 */
export interface Condition {
  type: ConditionType;
  status: ConditionStatus;
  /** The worst finding behind a `False`. Absent on `True` and `Unknown`. */
  severity?: Severity;
  /** One CamelCase word for machines, for example `TokenRejected`. */
  reason: string;
  /** One sentence for people. */
  message: string;
  /** ISO 8601 time at which `status` or `reason` last changed. */
  lastTransitionTime: string;
}
