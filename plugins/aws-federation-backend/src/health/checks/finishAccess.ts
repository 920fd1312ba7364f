import { randomUUID } from 'node:crypto';
import {
  assignArrived,
  assignmentKey,
  AwaitedAssignment,
  FederationClouds,
  KnownParts,
  OrganizationConfig,
  readLeftOpen,
  Snapshot,
  isKnownUser,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { assertError } from '@backstage/errors';
import { StoredFederation } from '../../federations';
import { CheckDependencies } from './CheckDependencies';

const holder = 'health-check';
const leaseMs = 2 * 60_000;

/**
 * Gives permission sets to the users and groups for whom a run had to leave them open,
 * once they have arrived in AWS. It makes the assignments that a run has recorded as left
 * open, once, and no others; under the lease, and audited. A name that had its access
 * before may belong to somebody else now: it gets nothing here. What fails is left to the
 * card, which says what is open.
 *
 * @returns whether anything was changed
 */
export async function finishAccess(options: {
  organization: OrganizationConfig;
  federation: StoredFederation;
  /** Of the check before, with the users who had their access then. */
  known: KnownParts;
  snapshot: Snapshot;
  clouds: FederationClouds;
  dependencies: CheckDependencies;
  signal: AbortSignal;
}): Promise<boolean> {
  const { organization, federation, snapshot, clouds, signal } = options;
  const { auditor, leases, clock, logger, store } = options.dependencies;
  const instance = snapshot.parts.instance.facts?.instance;
  const wanted = federation.specification?.permissionSets;
  if (!instance || !wanted || whoArrived(options, federation).length === 0) {
    return false;
  }

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
  const release = () =>
    leases.release(organization.name, { holder, by: 'service', token });
  // A run may have ended between this check's look at the record and the lease.
  const current = await store.read(organization.name);
  const arrived =
    current.version === federation.version ? whoArrived(options, current) : [];
  if (arrived.length > 0) {
    await strikeOut(arrived, current, options.dependencies);
  }
  const given = arrived.filter(({ isKnown }) => !isKnown);
  if (
    given.length === 0 ||
    snapshot.parts.specifiedAccess.facts?.openAssignments === 0
  ) {
    await release();
    return false;
  }
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
      arrived: given,
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
    await release();
  }
}

interface Arrival {
  known: KnownParts;
  snapshot: Snapshot;
}

/** A specified assignment that a run left open, by its place in the specification. */
type Arrived = Pick<AwaitedAssignment, 'permissionSet' | 'assignment'> & {
  key: string;
  /** Its name had the access before: a person has to say who is meant now. */
  isKnown: boolean;
};

/** Those whom a run left open, and who are not awaited any more. */
function whoArrived(
  { known, snapshot }: Arrival,
  { specification, recorded }: StoredFederation,
): Arrived[] {
  const { facts, observedAt, failure } = snapshot.parts.specifiedAccess;
  const leftOpen = readLeftOpen(recorded);
  const { at } = recorded.accessLeftOpen ?? {};
  // What was seen before the run says nothing about whom it left open.
  if (!facts || failure || !at || !observedAt || observedAt < at) return [];
  const before = known.specifiedAccess;
  const users = (before?.facts ?? before?.expired?.facts)?.users ?? [];
  return (specification?.permissionSets ?? []).flatMap(
    ({ name, assignments }) =>
      assignments.flatMap((each, assignment) => {
        const key = assignmentKey(name, each);
        const isAwaited = facts.awaited.some(
          ({ permissionSet, assignment: index }) =>
            permissionSet === name && index === assignment,
        );
        const isKnown =
          each.principalType === 'USER' && isKnownUser(users, each.principal);
        return leftOpen.includes(key) && !isAwaited
          ? [{ permissionSet: name, assignment, key, isKnown }]
          : [];
      }),
  );
}

/**
 * Strikes those who have arrived from the record before anything is given: whatever fails
 * then, their names never get it a second time.
 */
async function strikeOut(
  arrived: Arrived[],
  { recorded, organization }: StoredFederation,
  { store, clock }: CheckDependencies,
): Promise<void> {
  const struck = new Set(arrived.map(({ key }) => key));
  await store.recordFacts(organization, {
    accessLeftOpen: {
      value: JSON.stringify(
        readLeftOpen(recorded).filter(key => !struck.has(key)),
      ),
      by: 'service',
      at: clock.now().toISOString(),
    },
  });
}
