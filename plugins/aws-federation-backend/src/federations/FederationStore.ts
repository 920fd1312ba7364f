import {
  Attestation,
  ConsoleVisitLine,
  FederationSpecification,
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

/** Remembers federations. `organization` is a name of the configuration. */
export interface FederationStore {
  /** Version 0 when nothing is stored. */
  read(organization: string): Promise<StoredFederation>;
  /** Of all that have one. */
  scimEndpoints(): Promise<
    Array<{ organization: string; scimEndpoint: string }>
  >;
  /** Of the enterprise applications that are specified, or were seen. */
  applicationIds(): Promise<Array<{ organization: string; appId: string }>>;
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
  /** Takes back what was attested up to then, an ISO 8601 time. */
  withdrawAttestationsUntil(organization: string, until: string): Promise<void>;
  /** Forgets all but the history. */
  forget(organization: string): Promise<void>;
}
