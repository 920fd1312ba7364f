import {
  FederationLease,
  LeaseRequest,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Caller } from '../federations';

/** Who may change a federation now. `organization` is a name of the configuration. */
export interface LeaseService {
  /**
   * Takes the lease, or prolongs that of `request.token`.
   *
   * @returns `began`: the holder did not have it before
   * @throws ConflictError that says who holds it, or that it is lost
   */
  take(
    organization: string,
    request: LeaseRequest,
    caller: Caller,
  ): Promise<{ lease: FederationLease; began: boolean }>;
  /** Whether the holder had it. */
  release(
    organization: string,
    lease: { holder: string; token?: string },
    caller: Caller,
  ): Promise<boolean>;
}
