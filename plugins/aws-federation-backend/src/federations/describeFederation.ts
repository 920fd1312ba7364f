import {
  Federation,
  FederationStatus,
  statusWord,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  awsConsoleLinks,
  isInFuture,
  OrganizationConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { StoredStatus } from '../health/HealthStore';
import { StoredFederation } from './FederationStore';

/** Puts together what is configured, what should be, and what was seen. Pure. */
export function describeFederation(options: {
  organization: OrganizationConfig;
  stored: StoredFederation;
  status?: StoredStatus;
  intervalSeconds: number;
  now: Date;
}): Federation {
  const { organization, stored, status, intervalSeconds, now } = options;
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
    status: describeStatus({ status, intervalSeconds, now }),
    links: {
      ...status?.links,
      awsConsole: identityCenter,
      awsConsoleSettings: settings,
    },
  };
}

function describeStatus(options: {
  status?: StoredStatus;
  intervalSeconds: number;
  now: Date;
}): FederationStatus {
  const { status, intervalSeconds, now } = options;
  const described = {
    observedAt: status?.observedAt,
    intervalSeconds,
    stale:
      status !== undefined &&
      // Of a clock that was ahead: how old it is nothing tells.
      (isInFuture(status.observedAt, now) ||
        now.getTime() - Date.parse(status.observedAt) >
          2 * intervalSeconds * 1000),
    // Never checked: whether it is federated is not known either.
    overall: status?.overall ?? ('Unknown' as const),
    overallSince: status?.overallSince,
    conditions: status?.conditions ?? [],
    findings: status?.findings ?? [],
    steps: status?.steps ?? [],
    unread: status?.unread ?? [],
    counts: status?.counts ?? {},
    identityStoreId: status?.identityStoreId,
    certificateEndsAt: status?.certificateEndsAt,
    tokenEndsAt: status?.tokenEndsAt,
    nextCycleAt: status?.nextCycleAt,
    observedVersion: status?.observedVersion ?? 0,
  };
  return { ...described, word: statusWord(described) };
}
