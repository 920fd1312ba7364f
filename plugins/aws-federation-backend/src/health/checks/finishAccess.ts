import { randomUUID } from 'node:crypto';
import {
  AssignedArrived,
  assignArrived,
  assignmentKey,
  FederationClouds,
  isReplacedUser,
  LeftOpen,
  mayPass,
  OrganizationConfig,
  readLeftOpen,
  Snapshot,
  triedText,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { assertError } from '@backstage/errors';
import { StoredFederation } from '../../federations';
import { Arrived, beginTries, endTries } from './accessTries';
import { CheckDependencies } from './CheckDependencies';

const holder = 'health-check';
const leaseMs = 2 * 60_000;

interface Options {
  organization: OrganizationConfig;
  federation: StoredFederation;
  snapshot: Snapshot;
  clouds: FederationClouds;
  dependencies: CheckDependencies;
  signal: AbortSignal;
}

/**
 * Gives permission sets to the users and groups for whom a run had to leave them open,
 * once they have arrived in AWS. It makes the assignments that a run has recorded as left
 * open, and no others; under the lease, and audited. A user name that is somebody else's
 * than had its access before gets nothing here. What AWS could not do just then, the next
 * check tries again, some times; what fails otherwise is left to the card.
 *
 * @returns whether anything was changed, in AWS or in the record
 */
export async function finishAccess(options: Options): Promise<boolean> {
  const { organization, federation, snapshot } = options;
  const { leases, clock, store } = options.dependencies;
  const instance = snapshot.parts.instance.facts?.instance;
  if (!instance || whoArrived(snapshot, federation).length === 0) return false;

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
  try {
    // A run may have ended between this check's look at the record and the lease.
    const current = await store.read(organization.name);
    const arrived =
      current.version === federation.version
        ? whoArrived(snapshot, current)
        : [];
    return arrived.length > 0
      ? await tryArrived(options, { instance, current, arrived })
      : false;
  } finally {
    await leases.release(organization.name, { holder, by: 'service', token });
  }
}

async function tryArrived(
  options: Options,
  found: {
    instance: { instanceArn: string; identityStoreId: string };
    current: StoredFederation;
    arrived: Arrived[];
  },
): Promise<boolean> {
  const { organization, clouds, dependencies } = options;
  const { auditor, logger } = dependencies;
  const { instanceArn, identityStoreId } = found.instance;
  const { identityCenter } = clouds;
  const signal = AbortSignal.any([
    options.signal,
    AbortSignal.timeout(leaseMs),
  ]);
  const log = (line: string) => logger.info(`${organization.name}: ${line}`);
  const fail = (why: string) =>
    logger.warn(
      `Access of those who have arrived in AWS could not be given for ${organization.name}: ${why}`,
    );

  const ids = new Map<string, string | undefined>();
  try {
    for (const { userName, isOpen } of found.arrived) {
      if (userName === undefined || !isOpen) continue;
      ids.set(
        userName,
        await identityCenter.findUserId(identityStoreId, userName),
      );
    }
  } catch (error) {
    // Nothing is tried yet: the next check does.
    assertError(error);
    fail(error.message);
    return false;
  }
  const { tried, leftOpen } = beginTries(
    readLeftOpen(found.current.recorded),
    found.arrived,
    ids,
  );
  await record(organization.name, leftOpen, dependencies);
  if (tried.length === 0) return true;

  const trace = await auditor.createEvent({
    eventId: 'access-finish',
    severityLevel: 'medium',
    meta: { organization: organization.name },
  });
  let failed: AssignedArrived['failed'];
  try {
    const outcome = await assignArrived({
      identityCenter,
      instanceArn,
      identityStoreId,
      wanted: found.current.specification?.permissionSets ?? [],
      arrived: tried,
      findUser: async userName => ids.get(userName),
      signal,
      log,
    });
    failed = outcome.failed;
    if (outcome.unfinished) {
      const error = new Error(outcome.unfinished);
      await trace.fail({ error });
      fail(error.message);
    } else {
      await trace.success({ meta: { assignments: outcome.made } });
    }
  } catch (error) {
    assertError(error);
    await trace.fail({ error });
    fail(error.message);
    const isPassing = signal.aborted || mayPass(error);
    failed = tried.map(each => ({ ...each, mayPass: isPassing }));
  }
  await record(
    organization.name,
    endTries(leftOpen, tried, failed),
    dependencies,
  );
  return true;
}

/** Those whom a run left open, and who are not awaited any more. */
function whoArrived(
  snapshot: Snapshot,
  { specification, recorded }: StoredFederation,
): Arrived[] {
  const { facts, observedAt, failure } = snapshot.parts.specifiedAccess;
  const leftOpen = new Set(readLeftOpen(recorded).map(({ key }) => key));
  const { at } = recorded.accessLeftOpen ?? {};
  // What was seen before the run says nothing about whom it left open.
  if (!facts || failure || !at || !observedAt || observedAt < at) return [];
  return (specification?.permissionSets ?? []).flatMap(
    ({ name, assignments }) =>
      assignments.flatMap((each, assignment) => {
        const key = assignmentKey(name, each);
        const isHere = (other: { permissionSet: string; assignment: number }) =>
          other.permissionSet === name && other.assignment === assignment;
        if (!leftOpen.has(key) || facts.awaited.some(isHere)) return [];
        const isUser = each.principalType === 'USER';
        const isOpen =
          (facts.open?.some(isHere) ?? true) &&
          !(isUser && isReplacedUser(facts.users ?? [], each.principal));
        return [
          {
            permissionSet: name,
            assignment,
            key,
            isOpen,
            ...(isUser && { userName: each.principal }),
          },
        ];
      }),
  );
}

async function record(
  organization: string,
  leftOpen: LeftOpen[],
  { store, clock }: CheckDependencies,
): Promise<void> {
  await store.recordFacts(organization, {
    accessLeftOpen: {
      value: triedText(leftOpen),
      by: 'service',
      at: clock.now().toISOString(),
    },
  });
}
