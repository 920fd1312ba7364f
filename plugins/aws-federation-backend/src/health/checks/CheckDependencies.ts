import {
  Clock,
  collectSnapshot,
  FederationClouds,
  inspectSteps,
  OrganizationConfig,
  TenantConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { LoggerService } from '@backstage/backend-plugin-api';
import { FederationStore } from '../federations';

/** What checks need from outside, the same for all organizations. */
export interface CheckDependencies {
  store: FederationStore;
  /** May throw, for example when the credentials of the account are not configured. */
  createClouds(options: {
    organization: OrganizationConfig;
    tenant: TenantConfig;
    signal: AbortSignal;
  }): FederationClouds;
  collectSnapshot: typeof collectSnapshot;
  inspectSteps: typeof inspectSteps;
  clock: Clock;
  logger: LoggerService;
  /** After so many seconds, what has not been read is unknown. */
  timeoutSeconds: number;
}
