import { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  awsConsoleLinks,
  OrganizationConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { StoredFederation, StoredStatus } from './FederationStore';

/** Puts together what is configured, what should be, and what was seen. Pure. */
export function describeFederation(options: {
  organization: OrganizationConfig;
  stored: StoredFederation;
  status?: StoredStatus;
  intervalSeconds: number;
}): Federation {
  const { organization, stored, status, intervalSeconds } = options;
  const { version, specification, recorded } = stored;
  const { identityCenter, settings } = awsConsoleLinks(organization);
  return {
    organization: organization.name,
    title: organization.title,
    tenant: organization.tenant,
    managementAccountId: organization.managementAccountId,
    region: organization.region,
    partition: organization.partition,
    version,
    specification,
    recorded,
    status: {
      observedAt: status?.observedAt,
      intervalSeconds,
      // Never checked: whether it is federated is not known either.
      overall: status?.overall ?? 'Unknown',
      overallSince: status?.overallSince,
      conditions: status?.conditions ?? [],
      findings: status?.findings ?? [],
      steps: status?.steps ?? [],
      counts: status?.counts ?? {},
      certificateEndsAt: status?.certificateEndsAt,
      tokenEndsAt: status?.tokenEndsAt,
      nextCycleAt: status?.nextCycleAt,
      observedVersion: status?.observedVersion ?? 0,
    },
    links: {
      ...status?.links,
      awsConsole: identityCenter,
      awsConsoleSettings: settings,
    },
  };
}
