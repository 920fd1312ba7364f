import {
  ConsoleVisitLine,
  Federation,
  FederationSpecification,
  RecordableFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';

/** Who asks. */
export interface Caller {
  credentials: BackstageCredentials;
}

/**
 * What the API offers. `organization` is a name of the configuration; a name that it does
 * not hold throws `NotFoundError`.
 */
export interface FederationService {
  list(caller: Caller): Promise<Federation[]>;
  get(organization: string, caller: Caller): Promise<Federation>;
  /** Forgets all that is stored of it but the history; changes nothing in the clouds. */
  forget(organization: string, caller: Caller): Promise<Federation>;
  /** @throws ConflictError when `version` is stale */
  saveSpecification(
    organization: string,
    change: { version: number; specification: FederationSpecification },
    caller: Caller,
  ): Promise<Federation>;
  recordFacts(
    organization: string,
    facts: RecordableFacts,
    caller: Caller,
  ): Promise<Federation>;
  /** Records the caller's word that a line of the console visit is done. */
  attest(
    organization: string,
    line: ConsoleVisitLine,
    caller: Caller,
  ): Promise<Federation>;
  /** Takes back what was attested. */
  withdrawAttestation(
    organization: string,
    line: ConsoleVisitLine,
    caller: Caller,
  ): Promise<Federation>;
  checkNow(organization: string, caller: Caller): Promise<Federation>;
  /** Entra's federation metadata XML of the enterprise application, read now. */
  readMetadata(organization: string, caller: Caller): Promise<string>;
}
