import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import { DateTime } from 'luxon';
import { lastGoodCycle } from '../../clouds/entra/lastGoodCycle';
import { isInFuture } from '../../isInFuture';
import { knownSettings } from '../../steps/provisioningSettings';
import { savedSecrets } from '../../steps/savedSecrets';
import { SnapshotContext } from '../SnapshotContext';
import { findReturned } from './findReturned';
import type { UnsentObject } from './provisioningLog';

/** Entra tries a failure again within a day. */
const silentAfter = { days: 1 };
/** A cycle has come meanwhile, and its records, which come some minutes late. */
const quietAfter = { hours: 1 };
/** Whoever was there is looked up again. */
const againAfter = { hours: 1 };
/** Absence is believed after a second look so much later, when each copy of Graph has it. */
const secondLookAfter = { minutes: 10 };
/** Whom AWS may have is not gone from there because Entra no longer sends it. */
const changeForgottenAfter = { days: 30 };
/** Whoever is gone may come back. */
const backAfter = { hours: 6 };
/** Nobody can look up any more what Entra had against whoever is gone for so long. */
const goneForgottenAfter = { days: 30 };
/** Each takes a request. */
const mostLookedAt = 10;
/** Of groups that have the application, in one check: some pages. */
const mostMembers = 5000;

/**
 * Drops those who are nobody's concern any more. A skip is logged once, and after a restart
 * Entra says nothing of who has left since, so silence tells nothing: whom no record has
 * named for an hour is looked up in Entra, some in each check, and gone when twice found
 * deleted there, or without the application where only those who have it are sent. Whoever
 * is gone is looked up now and then for a month, and told again once Entra has to send her.
 * Who is silent for longer than a day is looked up once a day. Whose deletion was held, and
 * who is in scope again an hour later, is forgotten at once.
 */
export async function forgetOnEvidence(
  context: SnapshotContext,
  options: {
    unsent: UnsentObject[];
    servicePrincipalId: string;
    job: SynchronizationJob;
    now: DateTime;
  },
): Promise<UnsentObject[]> {
  const { job, now, servicePrincipalId } = options;
  const goodCycle = lastGoodCycle(job.status)?.endedAt;
  const open = options.unsent.filter(each => !isSettled(each, goodCycle, now));
  const returned = await findReturned(context, {
    held: open.filter(each => isHeldForLong(each, now)),
    servicePrincipalId,
    jobId: job.id ?? '',
  });
  const unsent = open.filter(each => !returned.has(each));
  const due = unsent
    .filter(each => isDue(each, now))
    .sort((a, b) => (lastSeen(a) < lastSeen(b) ? -1 : 1))
    .slice(0, mostLookedAt);
  if (due.length === 0) return unsent;
  const absent = await findAbsent(context, servicePrincipalId, due);
  const lookedAt = now.toISO() ?? undefined;
  return unsent.flatMap(each => {
    if (!due.includes(each)) return [each];
    const { absentAt, gone, backAt, ...rest } = each;
    if (!absent.has(each)) {
      // A cycle may send her meanwhile.
      return gone && !backAt
        ? [{ ...each, lookedAt, backAt: lookedAt }]
        : [{ ...rest, lookedAt }];
    }
    const isLongGone = gone && isOld(each.observedAt, goneForgottenAfter, now);
    if (gone) return isLongGone ? [] : [{ ...rest, lookedAt, absentAt, gone }];
    const isSecondLook = absentAt !== undefined && !isInFuture(absentAt, now);
    const mayBeInAws =
      mayHave(each) &&
      DateTime.fromISO(each.observedAt) > now.minus(changeForgottenAfter);
    return isSecondLook && !mayBeInAws
      ? [{ ...rest, lookedAt, absentAt, gone: true as const }]
      : [
          {
            ...rest,
            lookedAt,
            absentAt: isSecondLook ? absentAt : lookedAt,
          },
        ];
  });
}

/** A cycle that went through since has tried it again, or has deleted what was held. */
function isSettled(
  { outcome, cause, observedAt }: UnsentObject,
  goodCycle: string | undefined,
  now: DateTime,
): boolean {
  return (
    (outcome === 'held' || cause === 'credentials') &&
    goodCycle !== undefined &&
    DateTime.fromISO(observedAt) < DateTime.fromISO(goodCycle) &&
    DateTime.fromISO(observedAt) < now.minus(silentAfter)
  );
}

/** AWS was asked for something about whom it has. */
function mayHave({ write }: UnsentObject): boolean {
  return write === 'change' || write === 'delete';
}

function isDue(each: UnsentObject, now: DateTime): boolean {
  const { outcome, observedAt, lookedAt, absentAt } = each;
  // Whose deletion is held is not to be in Entra.
  if (outcome === 'held') return false;
  const isSilent = isOld(observedAt, silentAfter, now);
  const mayBeInAws = mayHave(each);
  // Whom AWS may have is kept for long, whatever Entra says.
  if (!isSilent && (mayBeInAws || !isOld(observedAt, quietAfter, now))) {
    return false;
  }
  if (!lookedAt) return true;
  if (each.gone) {
    return isOld(lookedAt, each.backAt ? againAfter : backAfter, now);
  }
  if (mayBeInAws) return isOld(lookedAt, silentAfter, now);
  if (absentAt) return isOld(lookedAt, secondLookAfter, now);
  return isOld(lookedAt, isSilent ? silentAfter : againAfter, now);
}

/** Earlier Graph may still show her as she was before she left. */
function isHeldForLong(
  { outcome, observedAt }: UnsentObject,
  now: DateTime,
): boolean {
  return outcome === 'held' && isOld(observedAt, quietAfter, now);
}

function isOld(
  time: string,
  age: { days?: number; hours?: number; minutes?: number },
  now: DateTime,
): boolean {
  return isInFuture(time, now) || DateTime.fromISO(time) <= now.minus(age);
}

function lastSeen({ lookedAt, observedAt }: UnsentObject): string {
  return lookedAt ?? observedAt;
}

/** Those of whom Entra tells for certain that nobody wants them in AWS. */
async function findAbsent(
  context: SnapshotContext,
  servicePrincipalId: string,
  due: UnsentObject[],
): Promise<Set<UnsentObject>> {
  const { directory } = context.entra;
  const found = await Promise.all(
    due.map(async ({ kind, sourceId }) => {
      const object: Promise<object | undefined> =
        kind === 'user'
          ? directory.findUser(sourceId)
          : directory.findGroups(sourceId).then(([group]) => group);
      // What could not be read is no evidence.
      return object.catch(() => 'unread' as const);
    }),
  );
  const gone = due.filter((_, index) => found[index] === undefined);
  const there = due.filter(
    (_, index) => found[index] !== undefined && found[index] !== 'unread',
  );
  const unassigned = await findUnassigned(
    context,
    servicePrincipalId,
    there,
  ).catch(() => []);
  return new Set([...gone, ...unassigned]);
}

/** None where everybody is sent, or it cannot be told who has the application. */
async function findUnassigned(
  context: SnapshotContext,
  servicePrincipalId: string,
  candidates: UnsentObject[],
): Promise<UnsentObject[]> {
  if (candidates.length === 0) return [];
  const saved = await savedSecrets(context, servicePrincipalId);
  if (knownSettings(saved, context.recorded).scope !== 'assigned') return [];
  const assigned = await context.entra.assignments.list(servicePrincipalId);
  const direct = new Set(assigned.map(({ principalId }) => principalId));
  const rest = candidates.filter(({ sourceId }) => !direct.has(sourceId));
  const groups = rest.filter(({ kind }) => kind === 'group');
  const users = rest.filter(({ kind }) => kind === 'user');
  const members = new Set(users.map(({ sourceId }) => sourceId));
  let read = 0;
  for (const { principalId, principalType } of assigned) {
    if (principalType !== 'Group' || !principalId) continue;
    if (members.size === 0) break;
    for await (const { id } of context.entra.directory.eachMember(
      principalId,
    )) {
      read += 1;
      // The others may be among those who are not read.
      if (read > mostMembers) return groups;
      members.delete(id ?? '');
      if (members.size === 0) break;
    }
  }
  return [...groups, ...users.filter(({ sourceId }) => members.has(sourceId))];
}
