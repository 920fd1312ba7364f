import { DateTime } from 'luxon';
import { ProvisioningCause } from '../../clouds/entra/ClassifiedProvisioning';
import { isInFuture } from '../../isInFuture';
import { SnapshotContext } from '../SnapshotContext';
import { Entitled, findEntitled } from './findEntitled';
import type { UnsentObject } from './provisioningLog';

/** Whoever is disabled is looked up again. */
const enabledAfter = { hours: 6 };
/** Whoever has it again, when a cycle had time to send her. */
const againAfter = { hours: 1 };

/** What Entra logs of whoever has not, or is said not to have, the application. */
const notEntitled: readonly ProvisioningCause[] = [
  'notAssigned',
  'assignmentNotTaken',
];

/**
 * Entra logs who is "not effectively entitled" of people who have lost the application or
 * are disabled, which is as it should be, and of those whose assignment, or whose group's,
 * it does not take, which only a new assignment mends. Those are told apart here: whoever
 * is enabled, and had the application before Entra left her out. Since when somebody is a
 * member of a group Graph does not tell: she counts when a cycle has begun since she was
 * seen there, and has not sent her; and so does whoever was enabled, or assigned, later.
 * Until then, and as long as she is disabled or not looked up, she is undecided.
 * https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem-no-users-provisioned
 *
 * @param options.lastCycleBegan - ISO 8601 time, of the last cycle that went through
 */
export async function assignmentsNotTaken(
  { entra, clock }: Pick<SnapshotContext, 'entra' | 'clock'>,
  options: {
    servicePrincipalId: string;
    unsent: UnsentObject[];
    lastCycleBegan: string | undefined;
  },
): Promise<{ unsent: UnsentObject[]; undecided: UnsentObject[] }> {
  const { unsent, servicePrincipalId, lastCycleBegan } = options;
  const records = unsent.filter(({ cause }) => notEntitled.includes(cause));
  const rest = unsent.filter(({ cause }) => !notEntitled.includes(cause));
  if (records.length === 0) return { unsent: rest, undecided: [] };
  const now = DateTime.fromJSDate(clock.now(), { zone: 'utc' });
  const entitled = await findEntitled(
    { entra },
    { servicePrincipalId, records, isDue: record => isDue(record, now) },
  );
  const known = entitled.map(each => judge(each, now, lastCycleBegan));
  return {
    unsent: [...rest, ...known.filter(isNotTaken)],
    undecided: known.filter(each => !isNotTaken(each)),
  };
}

function judge(
  { record, isDirect, assignedAt, isEnabled }: Entitled,
  now: DateTime,
  lastCycleBegan: string | undefined,
): UnsentObject {
  if (isEnabled === undefined) return record;
  const { backAt, ...rest } = record;
  const lookedAt = now.toISO() ?? undefined;
  if (!isEnabled) return { ...rest, cause: 'notAssigned', lookedAt };
  const hadIt = assignedAt < DateTime.fromISO(backAt ?? record.observedAt);
  if (hadIt && (isNotTaken(record) || (isDirect && !record.lookedAt))) {
    return { ...record, cause: 'assignmentNotTaken', lookedAt };
  }
  const waitsSince = backAt && hadIt ? backAt : lookedAt;
  const isTried =
    lastCycleBegan !== undefined &&
    waitsSince !== undefined &&
    DateTime.fromISO(lastCycleBegan) > DateTime.fromISO(waitsSince);
  return {
    ...rest,
    cause: isTried ? 'assignmentNotTaken' : 'notAssigned',
    lookedAt,
    backAt: waitsSince,
  };
}

function isNotTaken({ cause }: UnsentObject): boolean {
  return cause === 'assignmentNotTaken';
}

/** Whoever was disabled is enabled seldom, and there may be many. */
function isDue(
  { cause, lookedAt, backAt }: UnsentObject,
  now: DateTime,
): boolean {
  return (
    !lookedAt ||
    cause === 'assignmentNotTaken' ||
    isInFuture(lookedAt, now) ||
    DateTime.fromISO(lookedAt) <= now.minus(backAt ? againAfter : enabledAfter)
  );
}
