import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Clock } from '../Clock';
import { FederationClouds } from '../FederationClouds';
import { OrganizationConfig } from '../config/OrganizationConfig';
import { TenantConfig } from '../config/TenantConfig';

/** All that a collector may touch. */
export interface SnapshotContext extends FederationClouds {
  organization: OrganizationConfig;
  tenant: TenantConfig;
  /** Undefined before the first specification was saved: then there is no application to look for. */
  specification?: FederationSpecification;
  clock: Clock;
  signal: AbortSignal;
}
