/**
 * The right to change one federation, held by one run of a template at a time.
 * @public
 */
export interface FederationLease {
  /** Proves the holding when it is prolonged; a newer one of the same holder replaces it. */
  token: string;
  /** For example the id of the task that runs the template. */
  holder: string;
  /** As a person says it, for example `Jane Doe's run of Complete an AWS federation`. */
  title: string;
  /** Entity ref of the person on whose behalf it is held, or the name of the service. */
  by: string;
  /** ISO 8601. */
  since: string;
  /** ISO 8601 time at which somebody else may take it, unless it is prolonged before. */
  expiresAt: string;
}

/**
 * What a run asks for.
 * @public
 */
export interface LeaseRequest {
  holder: string;
  title: string;
  /** Between 5 and 600. */
  ttlSeconds: number;
  /** Prolongs the lease of this token; without it, the lease is taken. */
  token?: string;
}
