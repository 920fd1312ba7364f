import {
  FederationSpecification,
  RecordedFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Clock } from '../Clock';
import { OrganizationConfig } from '../config/OrganizationConfig';
import { TenantConfig } from '../config/TenantConfig';
import { FederationClouds } from '../FederationClouds';

/** All that a collector may touch. */
export interface SnapshotContext extends FederationClouds {
  organization: OrganizationConfig;
  tenant: TenantConfig;
  /** What is looked for; before anybody specified anything, by the default name. */
  specification: FederationSpecification;
  recorded: RecordedFacts;
  clock: Clock;
  signal: AbortSignal;
}
