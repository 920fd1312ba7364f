import { randomUUID } from 'node:crypto';
import {
  assignArrived,
  AwaitedAssignment,
  FederationClouds,
  KnownParts,
  OrganizationConfig,
  Snapshot,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { assertError } from '@backstage/errors';
import { StoredFederation } from '../../federations';
import { CheckDependencies } from './CheckDependencies';

const holder = 'health-check';
const leaseMs = 2 * 60_000;

/**
 * Gives permission sets to the users and groups for whom a run had to leave them open,
 * once they have arrived in AWS. It makes the assignments that somebody specified and a
 * run carried out as far as it could, and no others; under the lease, and audited. What
 * fails is left to the card, which says what is open.
 *
 * @returns whether anything was changed
 */
export async function finishAccess(options: {
  organization: OrganizationConfig;
  federation: StoredFederation;
  /** Of the check before, of the same version of the specification. */
  known: KnownParts;
  snapshot: Snapshot;
  clouds: FederationClouds;
  dependencies: CheckDependencies;
  signal: AbortSignal;
}): Promise<boolean> {
  const { organization, federation, snapshot, clouds, signal } = options;
  const { auditor, leases, clock, logger } = options.dependencies;
  const instance = snapshot.parts.instance.facts?.instance;
  const arrived = whoArrived(options.known, snapshot);
  const wanted = federation.specification?.permissionSets;
  if (!instance || !wanted || arrived.length === 0) return false;

  const token = randomUUID();
  const now = clock.now();
  const lease = await leases.take(organization.name, {
    token,
    holder,
    title: 'the check that gives access to those who have arrived in AWS',
    by: 'service',
    since: now.toISOString(),
    expiresAt: new Date(now.getTime() + leaseMs).toISOString(),
  });
  if (lease.token !== token) return false;
  const trace = await auditor.createEvent({
    eventId: 'access-finish',
    severityLevel: 'medium',
    meta: { organization: organization.name },
  });
  try {
    const made = await assignArrived({
      identityCenter: clouds.identityCenter,
      instanceArn: instance.instanceArn,
      identityStoreId: instance.identityStoreId,
      wanted,
      arrived,
      signal: AbortSignal.any([signal, AbortSignal.timeout(leaseMs)]),
      log: line => logger.info(`${organization.name}: ${line}`),
    });
    await trace.success({ meta: { assignments: made } });
    return made > 0;
  } catch (error) {
    assertError(error);
    await trace.fail({ error });
    logger.warn(
      `Access of those who have arrived in AWS could not be given for ${organization.name}: ${error.message}`,
    );
    return true;
  } finally {
    await leases.release(organization.name, { holder, by: 'service', token });
  }
}

/** Those whom the last check still waited for, and this one does not. */
function whoArrived(
  known: KnownParts,
  { parts }: Snapshot,
): AwaitedAssignment[] {
  const before = known.specifiedAccess?.facts?.awaited ?? [];
  const facts = parts.specifiedAccess.facts;
  if (!facts || facts.differences === 0) return [];
  return before.filter(
    each =>
      !facts.awaited.some(
        ({ permissionSet, assignment }) =>
          permissionSet === each.permissionSet &&
          assignment === each.assignment,
      ),
  );
}
