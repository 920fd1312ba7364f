import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  StepContext,
  systemClock,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { LoggerService } from '@backstage/backend-plugin-api';
import { FederationSession } from './FederationSession';

/** What a step may touch in this run of an action. */
export function stepContextOf(
  session: FederationSession,
  specification: FederationSpecification,
  run: {
    logger: Pick<LoggerService, 'info'>;
    secrets?: Record<string, string>;
  },
): StepContext {
  const { organization, tenant, federation, clouds } = session;
  const { client, request, signal, settlesAt } = session;
  return {
    organization,
    tenant,
    specification,
    recorded: federation.recorded,
    ...clouds,
    clock: systemClock,
    signal,
    settlesAt,
    scimToken: run.secrets?.scimToken || undefined,
    keepSchema: async (jobId, schema) => {
      await client.keepSchemaBackup(
        organization.name,
        { jobId, schema: { ...schema } },
        request,
      );
    },
    recordPause: async pause => {
      const value = JSON.stringify(pause ?? null);
      const { provisioningPause } = session.federation.recorded;
      if (value === (provisioningPause?.value ?? 'null')) return;
      session.federation = await client.recordFacts(
        organization.name,
        { provisioningPause: value },
        request,
      );
    },
    log: line => run.logger.info(line),
  };
}
