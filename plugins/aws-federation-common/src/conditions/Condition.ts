import { Severity } from './Severity';

/**
 * What a condition is, wherever it is shown.
 * @public
 */
export interface ConditionTraits {
  /** What it is about, in the words of the clouds' consoles, for the middle of a sentence. */
  label: string;
  /** The line of the card that it belongs to. */
  row: 'sign-in' | 'provisioning' | 'people' | 'access';
  /** Without it seen to be true nobody may call a federation healthy. */
  essential: boolean;
}

/**
 * The aspects of a federation's status, in the order in which they are listed.
 * @public
 */
export const conditions = {
  InstanceReady: {
    label: 'Identity Center',
    row: 'sign-in',
    essential: true,
  },
  ApplicationReady: {
    label: 'enterprise application',
    row: 'sign-in',
    essential: true,
  },
  SamlReady: { label: 'SAML settings', row: 'sign-in', essential: true },
  CertificateValid: {
    label: 'signing certificate',
    row: 'sign-in',
    essential: true,
  },
  // No API tells it (docs/rules.md, what no API shows).
  IdentitySourceReady: {
    label: 'identity source',
    row: 'sign-in',
    essential: false,
  },
  CredentialsValid: {
    label: 'provisioning token',
    row: 'provisioning',
    essential: true,
  },
  MappingsReady: {
    label: 'attribute mappings',
    row: 'provisioning',
    essential: true,
  },
  ProvisioningRunning: {
    label: 'automatic provisioning',
    row: 'provisioning',
    essential: true,
  },
  // The provisioning log takes a licence that not every tenant has.
  UsersInSync: { label: 'people', row: 'people', essential: false },
  AccessReady: { label: 'access to accounts', row: 'access', essential: false },
} as const satisfies Record<string, ConditionTraits>;

/** @public */
export type ConditionType = keyof typeof conditions;

/**
 * The types in their order.
 * @public
 */
export const conditionTypes = Object.keys(conditions) as ConditionType[];

/**
 * As in the Kubernetes API conventions: `Unknown` is what was not, or could not be, seen.
 * @public
 */
export type ConditionStatus = 'True' | 'False' | 'Unknown';

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
