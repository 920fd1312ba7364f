import {
  FederationClouds,
  OrganizationConfig,
  TenantConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * Makes the clients of both clouds for one federation. May throw, for example when the
 * credentials of the account are not configured.
 */
export type CreateClouds = (options: {
  organization: OrganizationConfig;
  tenant: TenantConfig;
  signal: AbortSignal;
  /** How long one request may take; as long as the clouds may need unless set. */
  patienceMs?: number;
}) => FederationClouds;
