import { createFederationClouds } from '@aws-federation/backstage-plugin-aws-federation-node';
import {
  AuthService,
  DiscoveryService,
  RootConfigService,
} from '@backstage/backend-plugin-api';

/** What every action is built from. */
export interface ActionDependencies {
  rootConfig: RootConfigService;
  auth: AuthService;
  discovery: DiscoveryService;
  /** Another way to reach the clouds. Default: the clients of the node library. */
  createClouds?: typeof createFederationClouds;
}
