import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';
import { DateTime } from 'luxon';
import { classifyProvisioningRecord } from '../../clouds/entra/provisioningCause';
import {
  ProvisioningCause,
  ProvisioningWrite,
} from '../../clouds/entra/ClassifiedProvisioning';
import { refineByUser } from '../../clouds/entra/refineByUser';
import { lacksLicence } from '../../clouds/entra/lacksLicence';
import { SnapshotContext } from '../SnapshotContext';
import { SnapshotPart } from '../SnapshotPart';
import { isInFuture } from '../../isInFuture';
import { assignmentsNotTaken } from './assignmentsNotTaken';
import { findLogGap, LogGap, logKept } from './findLogGap';
import { findServicePrincipalId } from './findServicePrincipalId';
import { forgetOnEvidence } from './forgetOnEvidence';
import { KeptLog, keptLogOf } from './keptLogOf';
import { lastTaken } from './lastTaken';
import { sharedInAws } from './sharedInAws';
import { SharedUser, sharedUsers } from './sharedUsers';
import { followUserLinks, UserLink } from './userLinks';

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
  /** False: within the last month there were more records than one check reads. */
  complete: boolean;
  /** ISO 8601 time of the last check for which there were too many. */
  incompleteAt?: string;
  /** What nobody read in time. */
  gap?: LogGap;
  /** The tenant lacks the licence that the log takes: nothing is known. */
  licenceMissing?: boolean;
  /** Without the licence, or without a job: what counts again when the log can be read. */
  kept?: KeptLog;
  unsent: UnsentObject[];
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

/** Records come some minutes late. */
const overlap = { minutes: 30 };
const mostUnsent = 2000;
/** Each takes a request. */
const mostLookedAt = 20;
/** Why Entra leaves somebody out because it was told to. */
const meant = new Set<ProvisioningCause>([
  'alreadyMatches',
  'notAssigned',
  'disabled',
  'outOfScope',
  'skipped',
]);

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
    const earliest = now.minus(logKept);
    const last = known
      ? DateTime.fromISO(known.observedAt, { zone: 'utc' })
      : undefined;
    // After a clock that was wrong is put right, nothing tells what was read.
    const since =
      last && !isInFuture(last, now) ? last.minus(overlap) : earliest;
    const read = await readLog(context, job.id, since.toJSDate());
    if (!read) {
      return {
        jobId: job.id,
        complete: false,
        licenceMissing: true,
        ...unread,
      };
    }
    const ofJob = kept?.jobId === job.id ? kept : undefined;
    const { unsent: merged, undecided } = await assignmentsNotTaken(
      context,
      id,
      merge(read.records, ofJob?.unsent ?? []),
    );
    const links = followUserLinks(read.records, ofJob?.links);
    const shared = await sharedInAws(context, sharedUsers(links));
    const incompleteAt =
      read.complete && merged.length + undecided.length <= mostUnsent
        ? known?.facts.incompleteAt
        : now.toISO() ?? undefined;
    // Entra tries a failure again within days, and logs a skip once: then it is too late.
    const complete = !incompleteAt || DateTime.fromISO(incompleteAt) < earliest;
    const looked = await forgetOnEvidence(context, {
      unsent: merged.slice(0, mostUnsent),
      servicePrincipalId: id,
      job,
      now,
    });
    const unsent = looked.filter(({ gone }) => !gone);
    const open = [...undecided, ...looked.filter(({ gone }) => gone)];
    return {
      jobId: job.id,
      complete,
      incompleteAt: complete ? undefined : incompleteAt,
      gap: findLogGap({
        // What was logged before the portal knew of the application nobody awaits here.
        lastReadAt: kept?.readAt ?? context.recorded.applicationId?.at,
        known: before?.facts.gap,
        job,
        now,
      }),
      unsent: await withEmptyNames(context, unsent),
      ...(links.length > 0 && { links }),
      ...(shared.length > 0 && { shared }),
      ...(open.length > 0 && { undecided: open.slice(0, mostUnsent) }),
      takenAt: lastTaken(read.records, known?.facts.takenAt),
    };
  },
};

/** Looks at people of whom AWS does not say what it refuses. */
async function withEmptyNames(
  { entra }: SnapshotContext,
  unsent: UnsentObject[],
): Promise<UnsentObject[]> {
  const refused = unsent
    .filter(
      ({ kind, cause }) => kind === 'user' && cause === 'attributesRefused',
    )
    .slice(0, mostLookedAt);
  const causes = new Map(
    await Promise.all(
      refused.map(async each => {
        const user = await entra.directory
          .findUser(each.sourceId)
          // The refusal alone is worth telling.
          .catch(() => undefined);
        return [each, refineByUser(each.cause, user)] as const;
      }),
    ),
  );
  return unsent.map(each => ({
    ...each,
    cause: causes.get(each) ?? each.cause,
  }));
}

/** Undefined: the tenant lacks the licence. */
async function readLog(
  { entra }: SnapshotContext,
  jobId: string,
  since: Date,
): Promise<
  { records: ProvisioningObjectSummary[]; complete: boolean } | undefined
> {
  try {
    return await entra.provisioningLogs.list(jobId, since);
  } catch (error) {
    if (lacksLicence(error)) return undefined;
    throw error;
  }
}

/** What the new records say, and of all others what was known. */
function merge(
  records: ProvisioningObjectSummary[],
  known: UnsentObject[],
): UnsentObject[] {
  const before = new Map(known.map(each => [each.sourceId, each]));
  const told = recordsOfEach(records);
  return [
    ...[...told].flatMap(([sourceId, mine]) =>
      describeUnsent(sourceId, mine, before.get(sourceId)),
    ),
    ...known.filter(({ sourceId }) => !told.has(sourceId)),
  ];
}

/** Newest first, as they come. */
function recordsOfEach(
  records: ProvisioningObjectSummary[],
): Map<string, ProvisioningObjectSummary[]> {
  const each = new Map<string, ProvisioningObjectSummary[]>();
  for (const record of records) {
    const id = record.sourceIdentity?.id;
    if (id && record.activityDateTime) {
      each.set(id, [...(each.get(id) ?? []), record]);
    }
  }
  return each;
}

function describeUnsent(
  sourceId: string,
  records: ProvisioningObjectSummary[],
  known: UnsentObject | undefined,
): UnsentObject[] {
  const [newest] = records;
  const { kind, outcome, write, cause } = classifyProvisioningRecord(newest);
  const observedAt = newest.activityDateTime ?? '';
  // Records come out of turn at times.
  if (known && known.observedAt > observedAt) return [known];
  const isStillNotTaken =
    cause === 'notAssigned' && known?.cause === 'assignmentNotTaken';
  // Of whom is gone since, nothing tells any more what AWS refused.
  const isRefined =
    cause === 'attributesRefused' && known?.reference === newest.id;
  const refined = isStillNotTaken || isRefined ? known?.cause : cause;
  // Whether that is as it should be the log does not tell.
  const isOpen = (record: ProvisioningObjectSummary) =>
    !isGood(record) || (cause === 'notAssigned' && isNotAssigned(record));
  if (kind === 'other' || outcome === 'succeeded' || !isOpen(newest)) return [];
  const end = records.findIndex(record => !isOpen(record));
  const inARow = end < 0 ? records : records.slice(0, end);
  const first = inARow.at(-1)?.activityDateTime ?? '';
  return [
    {
      sourceId,
      kind,
      outcome,
      cause: refined ?? 'unknown',
      ...(write && { write }),
      observedAt,
      since: end < 0 && known && known.since < first ? known.since : first,
      reference: newest.id,
      ...(isStillNotTaken && { lookedAt: known.lookedAt }),
    },
  ];
}

function isNotAssigned(record: ProvisioningObjectSummary): boolean {
  const { outcome, cause } = classifyProvisioningRecord(record);
  return outcome === 'skipped' && cause === 'notAssigned';
}

/** Sent, or left out because Entra was told to. */
function isGood(record: ProvisioningObjectSummary): boolean {
  const { outcome, cause } = classifyProvisioningRecord(record);
  return (
    outcome === 'succeeded' ||
    (outcome === 'skipped' && (!cause || meant.has(cause)))
  );
}
