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

/** @public */
export interface FederationStatus {
  /** ISO 8601 time of the snapshot; undefined: never checked. */
  observedAt?: string;
  /** Seconds between two checks: older than twice that is stale. */
  intervalSeconds: number;
  overall: OverallStatus;
  /** ISO 8601 time at which `overall` last changed. */
  overallSince?: string;
  conditions: Condition[];
  findings: Finding[];
  steps: StepState[];
  counts: FederationCounts;
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
