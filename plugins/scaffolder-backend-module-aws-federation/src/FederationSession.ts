import {
  AwsFederationClient,
  Federation,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  FederationClouds,
  OrganizationConfig,
  TenantConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** Everything that one run of an action works with. */
export interface FederationSession {
  organization: OrganizationConfig;
  tenant: TenantConfig;
  /** As the backend knew it when the session was opened. */
  federation: Federation;
  clouds: FederationClouds;
  client: AwsFederationClient;
  /** For the calls of `client`: on behalf of the person who started the task. */
  request: { token: string; signal: AbortSignal };
  signal: AbortSignal;
  /** Until when earlier writes of a resumed run may not show, of `performance.now()`. */
  settlesAt?: number;
}
