import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import { DateTime } from 'luxon';
import {
  ProvisioningCause,
  ProvisioningWrite,
} from '../../clouds/entra/ClassifiedProvisioning';
import { lastGoodCycle } from '../../clouds/entra/lastGoodCycle';
import { realTime } from '../../clouds/entra/realTime';
import { lacksLicence } from '../../clouds/entra/lacksLicence';
import { SnapshotPart } from '../SnapshotPart';
import { isInFuture } from '../../isInFuture';
import { ArrivedObject, arrivedSinceCycle } from './arrivedSinceCycle';
import { assignmentsNotTaken } from './assignmentsNotTaken';
import { findLogGap, LogGap, logKept } from './findLogGap';
import { findServicePrincipalId } from './findServicePrincipalId';
import { forgetOnEvidence } from './forgetOnEvidence';
import { KeptLog, keptLogOf } from './keptLogOf';
import { lastTaken } from './lastTaken';
import { isUnseen, later, LogStretch } from './logStretches';
import { readLog } from './readLog';
import { noteSettled, SettledAt, unsettled } from './settledAt';
import { sharedInAws } from './sharedInAws';
import { SharedUser, sharedUsers } from './sharedUsers';
import { isGood, unsentAfter } from './unsentAfter';
import { followUserLinks, UserLink } from './userLinks';
import { withEmptyNames } from './withEmptyNames';

/**
 * Somebody or something that Entra has not brought to AWS; ids only.
 * @public
 */
export interface UnsentObject {
  /** Object id in Entra. */
  sourceId: string;
  kind: 'user' | 'group';
  /** `held`: its deletion waits for somebody to allow it. */
  outcome: 'failed' | 'skipped' | 'held';
  cause: ProvisioningCause;
  /** What AWS was asked for, where Entra got as far as that. */
  write?: ProvisioningWrite;
  /** ISO 8601 time of the newest record. */
  observedAt: string;
  /** ISO 8601 time of the first of the records in a row that are no success. */
  since: string;
  /** Id of the record in the provisioning log. */
  reference?: string;
  /** ISO 8601 time at which it was last looked up in Entra, because no record names it. */
  lookedAt?: string;
  /** ISO 8601 time at which Entra first no longer had it, or no longer had to send it. */
  absentAt?: string;
  /** Entra has nothing to send of it for now: it is not told, unless it has to again. */
  gone?: true;
  /** ISO 8601 time at which Entra first had to send it again. */
  backAt?: string;
}

/**
 * What the provisioning log says of people and groups whose newest record is not a
 * success. An older failure counts until a newer record says otherwise, or Entra no longer
 * has the person or group, or no longer has to send it: also when it is older than what
 * the log still shows.
 * https://learn.microsoft.com/graph/api/resources/provisioningobjectsummary
 * @public
 */
export interface ProvisioningLogFacts {
  jobId?: string;
  /** False: somebody who was left out within the last month may not be among these. */
  complete: boolean;
  /** What is still to be read: some of each check reads on, until nothing is left. */
  open?: LogStretch[];
  /** About how many more checks that takes. */
  countChecksLeft?: number;
  /** As long as something is to be read: what newer records have settled. */
  settledAt?: SettledAt;
  /** ISO 8601 time of the last check after which there was more than is kept. */
  overflowAt?: string;
  /** What nobody read in time. */
  gap?: LogGap;
  /** The tenant lacks the licence that the log takes: nothing is known. */
  licenceMissing?: boolean;
  /** Without the licence, or without a job: what counts again when the log can be read. */
  kept?: KeptLog;
  unsent: UnsentObject[];
  /** Whom Entra's count of failures still has, as of the last cycle. */
  arrived?: ArrivedObject[];
  /**
   * Whom Entra has left out, and of whom a later check finds out whether it should. A skip
   * is logged once: also whoever is gone is here, for she may come back.
   */
  undecided?: UnsentObject[];
  /** To which users of AWS Entra has sent people lately, as far as the log was read. */
  links?: UserLink[];
  /** Users of AWS whom several people have. */
  shared?: SharedUser[];
  /** ISO 8601 times at which AWS last took a new person, a change of one, and a deletion. */
  takenAt?: Partial<Record<ProvisioningWrite, string>>;
}

const mostUnsent = 2000;
/** @public */
export const provisioningLogPart: SnapshotPart<ProvisioningLogFacts> = {
  title: 'the provisioning log',
  tier: 'check',

  async collect(context, before) {
    const id = await findServicePrincipalId(context);
    const job = id ? await context.entra.synchronization.getJob(id) : undefined;
    const kept = before && keptLogOf(before);
    const unread = { unsent: [], gap: before?.facts.gap, kept };
    if (!id || !job?.id) return { complete: true, ...unread };

    const known =
      before?.facts.jobId === job.id && !before.facts.licenceMissing
        ? before
        : undefined;
    const now = DateTime.fromJSDate(context.clock.now(), { zone: 'utc' });
    const read = await readLog(context, {
      jobId: job.id,
      lastReadAt: known && readUntil(known, now),
      open: known?.facts.open ?? [],
      now,
    }).catch(unlessLicenceIsMissing);
    if (!read) {
      return {
        jobId: job.id,
        complete: false,
        licenceMissing: true,
        ...unread,
      };
    }
    const ofJob = kept?.jobId === job.id ? kept : undefined;
    const { records } = read;
    const settledBefore = known?.facts.settledAt ?? {};
    const { unsent: merged, undecided } = await assignmentsNotTaken(context, {
      servicePrincipalId: id,
      unsent: unsentAfter(
        unsettled(records, settledBefore),
        ofJob?.unsent ?? [],
      ),
      lastCycleBegan: lastGoodCycle(job.status)?.beganAt,
    });
    const settledAt = noteSettled(
      records.filter(isGood),
      settledBefore,
      read.open,
    );
    const open = settledAt ? read.open : [];
    const links = followUserLinks(records, ofJob?.links, open.length > 0);
    const shared = await sharedInAws(context, sharedUsers(links));
    const arrived = arrivedSinceCycle(
      records,
      ofJob?.unsent ?? [],
      known?.facts.arrived ?? [],
      job,
    );
    const overflowAt =
      settledAt && merged.length + undecided.length <= mostUnsent
        ? stillOverflown(known?.facts.overflowAt, job, now)
        : now.toISO() ?? undefined;
    const looked = await forgetOnEvidence(context, {
      unsent: merged.slice(0, mostUnsent),
      servicePrincipalId: id,
      job,
      now,
    });
    const unsent = looked.filter(({ gone }) => !gone);
    const waiting = [...undecided, ...looked.filter(({ gone }) => gone)];
    return {
      jobId: job.id,
      complete: !overflowAt && !open.some(isUnseen),
      ...(overflowAt && { overflowAt }),
      ...(open.length > 0 && {
        open,
        settledAt,
        countChecksLeft: read.checksLeft,
      }),
      gap: findLogGap({
        // What was logged before the portal knew of the application nobody awaits here.
        lastReadAt: awaitedSince(kept, context.recorded.applicationId?.at),
        known: before?.facts.gap,
        job,
        now,
      }),
      unsent: await withEmptyNames(context, {
        servicePrincipalId: id,
        jobId: job.id,
        unsent,
      }),
      ...(arrived.length > 0 && { arrived }),
      ...(links.length > 0 && { links }),
      ...(shared.length > 0 && { shared }),
      ...(waiting.length > 0 && {
        undecided: waiting.slice(0, mostUnsent),
      }),
      takenAt: lastTaken(records, known?.facts.takenAt),
    };
  },
};

/** Undefined: what was read before does not count. */
function readUntil(
  { facts, observedAt }: { facts: ProvisioningLogFacts; observedAt: string },
  now: DateTime,
): DateTime | undefined {
  const { complete, open, overflowAt } = facts;
  // An earlier version did not remember where it had stopped.
  if (!complete && !open && !overflowAt) return undefined;
  const last = DateTime.fromISO(observedAt, { zone: 'utc' });
  // After a clock that was wrong is put right, nothing tells what was read.
  return isInFuture(last, now) ? undefined : last;
}

/** Since when nobody has read the log, of an application that the portal knew. */
function awaitedSince(
  kept: KeptLog | undefined,
  knownSince: string | undefined,
): string | undefined {
  return kept && knownSince
    ? later(kept.readAt, knownSince)
    : kept?.readAt ?? knownSince;
}

/** Whoever was not kept is logged again within a month, or by an initial cycle. */
function stillOverflown(
  overflowAt: string | undefined,
  { status }: SynchronizationJob,
  now: DateTime,
): string | undefined {
  if (!overflowAt) return undefined;
  const initialCycle = realTime(status?.steadyStateFirstAchievedTime);
  const wasTriedSince =
    initialCycle !== undefined &&
    DateTime.fromISO(initialCycle) > DateTime.fromISO(overflowAt);
  return wasTriedSince || DateTime.fromISO(overflowAt) < now.minus(logKept)
    ? undefined
    : overflowAt;
}

function unlessLicenceIsMissing(error: unknown): undefined {
  if (lacksLicence(error)) return undefined;
  throw error;
}
