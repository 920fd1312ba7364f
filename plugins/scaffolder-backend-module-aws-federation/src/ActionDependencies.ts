import { createFederationClouds } from '@aws-federation/backstage-plugin-aws-federation-node';
import {
  AuthService,
  DiscoveryService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { LeaseTiming } from './leases/LeaseTiming';

/**
 * What every action is built from.
 * @public
 */
export interface ActionDependencies {
  rootConfig: RootConfigService;
  auth: AuthService;
  discovery: DiscoveryService;
  /** Another way to reach the clouds. Default: the clients of the node library. */
  createClouds?: typeof createFederationClouds;
  /** How runs take turns. Default: {@link defaultLeaseTiming}. */
  leaseTiming?: LeaseTiming;
}
