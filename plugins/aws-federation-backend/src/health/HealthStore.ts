import {
  ConditionStatus,
  ConditionType,
  FederationLinks,
  FederationStatus,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { KnownParts } from '@aws-federation/backstage-plugin-aws-federation-node';
import { TrackedFinding } from './findings/TrackedFinding';

/** What a check saw, as it is stored. */
export interface StoredStatus
  extends Omit<FederationStatus, 'intervalSeconds' | 'stale' | 'word'> {
  observedAt: string;
  /** Those that need ids from the clouds. */
  links: Pick<FederationLinks, 'accessPortal' | 'entraApplication'>;
  /** Provisioning has run at least once since the specification exists. */
  hasRun: boolean;
}

/** One change of a condition. */
export interface ConditionTransition {
  type: ConditionType;
  status: ConditionStatus;
  reason: string;
  /** ISO 8601. */
  at: string;
}

/** What one check leaves behind. */
export interface CheckResult {
  status: StoredStatus;
  parts: KnownParts;
  open: TrackedFinding[];
  /** Those that are over since this check. */
  resolved: TrackedFinding[];
}

/** Remembers what checks saw. `organization` is a name of the configuration. */
export interface HealthStore {
  readStatus(organization: string): Promise<StoredStatus | undefined>;
  /** What the next check goes on from. */
  readKnown(
    organization: string,
  ): Promise<{ parts: KnownParts; open: TrackedFinding[] }>;
  /**
   * Keeps the newer of two results, and writes down what changed since the last one.
   * @returns false when the stored one is newer: nothing was kept
   */
  save(organization: string, result: CheckResult): Promise<boolean>;
  /** Newest first. */
  listTransitions(
    organization: string,
    limit: number,
  ): Promise<ConditionTransition[]>;
  /** Those that are over, newest first. */
  listResolved(organization: string, limit: number): Promise<TrackedFinding[]>;
}
