import {
  Clock,
  collectSnapshot,
  inspectSteps,
  OrganizationConfig,
  Rule,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { CreateClouds } from '../../CreateClouds';
import { FederationStore } from '../../federations';
import { LeaseStore } from '../../leases';
import { HealthStore } from '../HealthStore';

/** What checks need from outside, the same for all organizations. */
export interface CheckDependencies {
  store: FederationStore;
  /** All of the configuration. */
  organizations: ReadonlyArray<Pick<OrganizationConfig, 'name' | 'title'>>;
  health: HealthStore;
  leases: Pick<LeaseStore, 'read' | 'take' | 'release'>;
  auditor: Pick<AuditorService, 'createEvent'>;
  rules: readonly Rule[];
  createClouds: CreateClouds;
  collectSnapshot: typeof collectSnapshot;
  inspectSteps: typeof inspectSteps;
  clock: Clock;
  logger: LoggerService;
  /** Between two checks. */
  intervalSeconds: number;
  /** After so many seconds, what has not been read is unknown. */
  timeoutSeconds: number;
}
