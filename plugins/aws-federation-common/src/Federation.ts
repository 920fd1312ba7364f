import { Condition } from './conditions/Condition';
import { Finding } from './conditions/Finding';
import { OverallStatus } from './conditions/OverallStatus';
import {
  FederationSpecification,
  RecordedFacts,
} from './FederationSpecification';
import { StepState } from './steps';

/**
 * Numbers for the card, each as of the snapshot's time. Undefined is unknown.
 * @public
 */
export interface FederationCounts {
  /** Users in the identity store. */
  usersInAws?: number;
  /** People of the last cycles whose provisioning failed. */
  usersFailing?: number;
  /** Permission sets of the instance. */
  permissionSets?: number;
  /** Accounts that have a permission set; of many sets only the first are looked at. */
  accountsWithAccess?: number;
}

/**
 * A part of the clouds that the last check could not read.
 * @public
 */
export interface UnreadPart {
  /** For example `job`. */
  part: string;
  /** As a person says it, for example `the synchronization job`. */
  title: string;
  /** One sentence: what failed, where, and what to do. */
  reason: string;
  requestId?: string;
  /** ISO 8601 time since which it could not be read. */
  since: string;
  /** ISO 8601 time of the facts that still count; undefined: none do. */
  knownAt?: string;
}

/** @public */
export interface FederationStatus {
  /** ISO 8601 time of the snapshot; undefined: never checked. */
  observedAt?: string;
  /** Seconds between two checks. */
  intervalSeconds: number;
  /** The last check is older than two intervals: what follows is from then. */
  stale: boolean;
  /** `overall` as it is told to people (`statusWord`). */
  word: string;
  overall: OverallStatus;
  /** ISO 8601 time at which `overall` last changed. */
  overallSince?: string;
  conditions: Condition[];
  findings: Finding[];
  steps: StepState[];
  /** What the last check could not read, with what was known of it before. */
  unread: UnreadPart[];
  counts: FederationCounts;
  /** `d-…` of the instance that was last seen; undefined: none has been seen. */
  identityStoreId?: string;
  /** ISO 8601 end of the active signing certificate. */
  certificateEndsAt?: string;
  /** ISO 8601 end of the SCIM token, from its recorded creation. */
  tokenEndsAt?: string;
  /** ISO 8601 time of the next provisioning cycle that Entra is expected to run. */
  nextCycleAt?: string;
  /** Version of the specification that the status speaks of. */
  observedVersion: number;
}

/**
 * Pages in the clouds' own consoles, already with the organization's Region, partition
 * and ids.
 * @public
 */
export interface FederationLinks {
  accessPortal?: string;
  awsConsole: string;
  /** The page on which a person carries out the console visit. */
  awsConsoleSettings: string;
  entraApplication?: string;
}

/**
 * The link between one Entra tenant and one AWS organization.
 * @public
 */
export interface Federation {
  /** Name of the organization in the configuration. */
  organization: string;
  title: string;
  /** Name of the tenant in the configuration. */
  tenant: string;
  /** Account of twelve digits in which a person carries out the console visit. */
  managementAccountId: string;
  region: string;
  partition: string;
  /** 0 before the first specification was saved; then it grows by one with each change. */
  version: number;
  specification?: FederationSpecification;
  recorded: RecordedFacts;
  status: FederationStatus;
  links: FederationLinks;
}
