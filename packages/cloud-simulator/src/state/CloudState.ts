import { AwsOrganizationState } from './AwsOrganizationState';
import { EntraTenantState } from './EntraTenantState';

/** Everything that both simulated clouds know; plain JSON, so that it survives a restart. */
export interface CloudState {
  /** Name of the seed it grew from. */
  seed: string;
  /** Where the simulator was reachable when the state was written. */
  origins?: { apiOrigin: string; pageOrigin: string };
  tenants: EntraTenantState[];
  organizations: AwsOrganizationState[];
  faults: Fault[];
  /** Milliseconds that each request to Graph or AWS takes at least. */
  latencyMs: number;
  /** Milliseconds until every replica of Entra's directory shows what was written. */
  replicationLagMs: number;
  /**
   * Milliseconds of the clouds' clock that an asynchronous write of `sso-admin` takes,
   * such as an account assignment; absent: one second.
   */
  asyncWriteMs?: number;
  /** Requests per 10 s and client before Graph answers 429; undefined: Microsoft's own limits. */
  graphRequestsPer10s?: number;
  /** The same for the services of Graph that have a limit of their own, which is 5. */
  graphOwnRequestsPer10s?: number;
  /** Requests per second to `sso-admin` and to `identitystore`; undefined: AWS's 20. */
  awsRequestsPerSecond?: number;
}

/** What goes wrong with the next requests of one operation. */
export interface Fault {
  id: string;
  /** Operation name, for example `POST /servicePrincipals/{id}/addTokenSigningCertificate`, `sso-admin:ListInstances`, `SCIM POST /Users`; `*` is every operation. */
  operation: string;
  kind: 'status' | 'delay' | 'drop' | 'lost-answer' | 'stale';
  /** HTTP status for `status`. */
  status?: number;
  /** Seconds for the Retry-After header. */
  retryAfter?: number;
  /** For `delay`. */
  delayMs?: number;
  /** How many requests of the operation pass unharmed first. */
  skip?: number;
  /** How many more requests it hits. */
  remaining: number;
}
