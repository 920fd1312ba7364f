import {
  Attestation,
  ConditionStatus,
  ConditionType,
  ConsoleVisitLine,
  FederationLinks,
  FederationSpecification,
  FederationStatus,
  RecordedFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';

/** The stored part of a federation. */
export interface StoredFederation {
  organization: string;
  /** 0: no specification was saved. */
  version: number;
  specification?: FederationSpecification;
  recorded: RecordedFacts;
}

/** What a check saw, as it is stored. */
export interface StoredStatus
  extends Omit<FederationStatus, 'intervalSeconds'> {
  observedAt: string;
  /** Those that need ids from the clouds. */
  links: Pick<FederationLinks, 'accessPortal' | 'entraApplication'>;
  /** Provisioning has run at least once since the specification exists. */
  hasRun: boolean;
  /** Checks in a row in which AWS refused the saved token. */
  rejectionsInARow: number;
}

/** One change of a condition. */
export interface ConditionTransition {
  type: ConditionType;
  status: ConditionStatus;
  reason: string;
  /** ISO 8601. */
  at: string;
}

/** Remembers federations. `organization` is a name of the configuration. */
export interface FederationStore {
  /** Version 0 when nothing is stored. */
  read(organization: string): Promise<StoredFederation>;
  /**
   * Saves a specification with the next version; one that equals the stored one changes
   * nothing.
   * @throws ConflictError when `version` is not the stored one
   */
  saveSpecification(
    organization: string,
    change: {
      version: number;
      specification: FederationSpecification;
      by: string;
      at: string;
    },
  ): Promise<StoredFederation>;
  /** Adds facts; those that are left out stay. */
  recordFacts(
    organization: string,
    facts: RecordedFacts,
  ): Promise<StoredFederation>;
  /** Keeps a person's word; the first one stays. */
  attest(
    organization: string,
    line: ConsoleVisitLine,
    attestation: Attestation,
  ): Promise<void>;
  withdrawAttestation(
    organization: string,
    line: ConsoleVisitLine,
  ): Promise<void>;
  /** Forgets all but the transitions. */
  forget(organization: string): Promise<void>;
  readStatus(organization: string): Promise<StoredStatus | undefined>;
  /** Keeps the newer of two statuses, and writes down what changed since the last one. */
  saveStatus(organization: string, status: StoredStatus): Promise<void>;
  /** Newest first. */
  listTransitions(
    organization: string,
    limit: number,
  ): Promise<ConditionTransition[]>;
}
