import { StepState } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  FederationClouds,
  OrganizationConfig,
  TenantConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { StoredFederation } from '../../federations';
import { StoredStatus } from '../HealthStore';
import { CheckDependencies } from './CheckDependencies';

/**
 * How far each configuration step is. While nothing is open, only whoever asks sees them
 * read again: they take many requests.
 *
 * @param options.previous - what the last check left; undefined: read them in any case
 */
export async function readSteps(options: {
  organization: OrganizationConfig;
  tenant: TenantConfig;
  federation: StoredFederation;
  clouds: FederationClouds | { reason: string };
  signal: AbortSignal;
  previous: StoredStatus | undefined;
  dependencies: Pick<CheckDependencies, 'inspectSteps' | 'clock' | 'logger'>;
}): Promise<StepState[]> {
  const { organization, tenant, federation, clouds, signal } = options;
  const { previous, dependencies } = options;
  if (!federation.specification || 'reason' in clouds) return [];
  if (
    previous?.hasRun &&
    previous.steps.every(({ state }) => state === 'Done')
  ) {
    return previous.steps;
  }
  const { inspectSteps, clock, logger } = dependencies;
  return inspectSteps({
    organization,
    tenant,
    specification: federation.specification,
    recorded: federation.recorded,
    ...clouds,
    clock,
    signal,
    keepSchema: async () => {
      throw new Error('A check changes nothing.');
    },
    log: line => logger.debug(`${organization.name}: ${line}`),
  });
}
