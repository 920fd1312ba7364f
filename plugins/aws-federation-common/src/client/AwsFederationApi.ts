import { ConsoleVisitLine } from '../consoleVisit';
import { Federation } from '../Federation';
import { FederationLease, LeaseRequest } from '../FederationLease';
import {
  FederationSpecification,
  RecordableFacts,
} from '../FederationSpecification';
import { LocalPeople } from '../LocalPeople';
import { SchemaBackup, SchemaBackupSummary } from '../SchemaBackup';
import { RequestOptions } from './RequestOptions';

/**
 * The HTTP API of the `aws-federation` backend plugin. Every method throws
 * `ResponseError` of `@backstage/errors`; `organization` is a name of the configuration.
 * @public
 */
export interface AwsFederationApi {
  /** Every configured organization, in the order of the configuration. */
  listFederations(options?: RequestOptions): Promise<{ items: Federation[] }>;

  /** One federation, also before its first specification is saved. */
  getFederation(
    organization: string,
    options?: RequestOptions,
  ): Promise<Federation>;

  /**
   * Forgets what should be, what was recorded and what was last seen; changes nothing in
   * the clouds.
   */
  forgetFederation(
    organization: string,
    options?: RequestOptions,
  ): Promise<Federation>;

  /**
   * Saves what should be. `version` is the one that the specification was made from, 0
   * for the first; status 409 when another version was saved in between.
   */
  saveSpecification(
    organization: string,
    change: { version: number; specification: FederationSpecification },
    options?: RequestOptions,
  ): Promise<Federation>;

  /** Records what no API of the clouds can tell; facts that are left out stay. */
  recordFacts(
    organization: string,
    facts: RecordableFacts,
    options?: RequestOptions,
  ): Promise<Federation>;

  /** Records that the caller says a line of the console visit is done. */
  attest(
    organization: string,
    line: ConsoleVisitLine,
    options?: RequestOptions,
  ): Promise<Federation>;

  /** Takes back what was attested. */
  withdrawAttestation(
    organization: string,
    line: ConsoleVisitLine,
    options?: RequestOptions,
  ): Promise<Federation>;

  /** Reads both clouds now. */
  checkNow(organization: string, options?: RequestOptions): Promise<Federation>;

  /**
   * Reads who in AWS has no counterpart in Entra; takes as long as reading both
   * directories. `listed` is there only for those who may see people.
   */
  getLocalPeople(
    organization: string,
    options?: RequestOptions,
  ): Promise<LocalPeople>;

  /** Entra's federation metadata XML of the enterprise application, read now. */
  getFederationMetadata(
    organization: string,
    options?: RequestOptions,
  ): Promise<string>;

  /** Keeps the attribute mappings as found, unless the newest backup has the same. */
  keepSchemaBackup(
    organization: string,
    found: Pick<SchemaBackup, 'jobId' | 'schema'>,
    options?: RequestOptions,
  ): Promise<SchemaBackupSummary>;

  /** Oldest first: the first one is from before the portal changed anything. */
  listSchemaBackups(
    organization: string,
    options?: RequestOptions,
  ): Promise<{ items: SchemaBackupSummary[] }>;

  /** Status 404 when there is none of that id. */
  getSchemaBackup(
    organization: string,
    id: string,
    options?: RequestOptions,
  ): Promise<SchemaBackup>;

  /**
   * Takes the right to change a federation, or prolongs it. Status 409 when somebody
   * else holds it (the message says who, since when and until when), or when the token
   * no longer counts.
   */
  takeLease(
    organization: string,
    lease: LeaseRequest,
    options?: RequestOptions,
  ): Promise<FederationLease>;

  /** Gives the right back. Does nothing when the holder does not have it. */
  releaseLease(
    organization: string,
    lease: { holder: string; token?: string },
    options?: RequestOptions,
  ): Promise<void>;
}
