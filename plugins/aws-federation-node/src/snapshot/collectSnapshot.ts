import {
  FederationSpecification,
  RecordedFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Clock } from '../Clock';
import { FederationClouds } from '../FederationClouds';
import { OrganizationConfig } from '../config/OrganizationConfig';
import { TenantConfig } from '../config/TenantConfig';
import { readOnce } from '../readings/readOnce';
import { Snapshot } from './Snapshot';
import { SnapshotContext } from './SnapshotContext';
import { collect } from './collect';
import { collectAccess } from './collectAccess';
import { collectApplication } from './collectApplication';
import { collectInstance } from './collectInstance';
import { collectPeople } from './collectPeople';
import { collectProvisioning } from './collectProvisioning';

/**
 * Reads both clouds at one moment. A part that cannot be read carries the reason; the
 * others still count.
 * @public
 */
export async function collectSnapshot(options: {
  organization: OrganizationConfig;
  tenant: TenantConfig;
  /** Undefined before the first specification was saved. */
  specification?: FederationSpecification;
  recorded: RecordedFacts;
  clouds: FederationClouds;
  clock: Clock;
  signal: AbortSignal;
}): Promise<Snapshot> {
  const { organization, tenant, specification, clouds, clock, signal } =
    options;
  signal.throwIfAborted();
  const context: SnapshotContext = {
    ...readOnce(clouds),
    organization,
    tenant,
    specification,
    clock,
    signal,
  };
  const observedAt = clock.now().toISOString();
  const [instance, application, provisioning, people, access] =
    await Promise.all([
      collect('IAM Identity Center', () => collectInstance(context)),
      collect('The enterprise application', () => collectApplication(context)),
      collect('Provisioning', () => collectProvisioning(context)),
      collect('People', () => collectPeople(context)),
      collect('Permission sets', () => collectAccess(context)),
    ]);
  return { observedAt, instance, application, provisioning, people, access };
}
