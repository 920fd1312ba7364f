import { FederationLease } from '@aws-federation/backstage-plugin-aws-federation-common';

/** Remembers who may change which federation. Times are ISO 8601 in UTC. */
export interface LeaseStore {
  /** The lease that was taken last, also when it has ended. */
  read(organization: string): Promise<FederationLease | undefined>;
  /**
   * Tries to take the lease: it is free, has ended by `since`, or is held by the same
   * holder on behalf of the same person, who then keeps the earlier `since`.
   *
   * @returns the lease that holds now: the caller has it when the token is the caller's
   */
  take(organization: string, lease: FederationLease): Promise<FederationLease>;
  /** Undefined when the token no longer counts. */
  prolong(
    organization: string,
    lease: { token: string; holder: string; by: string; expiresAt: string },
  ): Promise<FederationLease | undefined>;
  /** Whether there was one of this holder, and of this token when one is given. */
  release(
    organization: string,
    lease: { holder: string; by: string; token?: string },
  ): Promise<boolean>;
}
