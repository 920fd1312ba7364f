import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';
import { DateTime } from 'luxon';
import {
  classifyProvisioningRecord,
  ProvisioningCause,
} from '../../clouds/entra/provisioningCause';
import { SnapshotPart } from '../SnapshotPart';
import { findServicePrincipalId } from './findServicePrincipalId';

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
  /** ISO 8601 time of the newest record. */
  observedAt: string;
  /** Id of the record in the provisioning log. */
  reference?: string;
}

/**
 * What the provisioning log says of people and groups whose newest record is not a
 * success. An older failure counts until a newer record says otherwise, also when it is
 * older than what the log still shows.
 * https://learn.microsoft.com/graph/api/resources/provisioningobjectsummary
 * @public
 */
export interface ProvisioningLogFacts {
  jobId?: string;
  /** False: there were more records than one check reads. */
  complete: boolean;
  unsent: UnsentObject[];
}

const firstLook = { days: 7 };
/** Records come some minutes late. */
const overlap = { minutes: 30 };
/** Whom no record has named for so long is gone. */
const forgottenAfter = { days: 30 };
const mostUnsent = 2000;

/** @public */
export const provisioningLogPart: SnapshotPart<ProvisioningLogFacts> = {
  title: 'the provisioning log',
  tier: 'check',

  async collect(context, before) {
    const id = await findServicePrincipalId(context);
    const job = id ? await context.entra.synchronization.getJob(id) : undefined;
    if (!job?.id) return { complete: true, unsent: [] };

    const known = before?.facts.jobId === job.id ? before : undefined;
    const now = DateTime.fromJSDate(context.clock.now(), { zone: 'utc' });
    const since = known
      ? DateTime.fromISO(known.observedAt, { zone: 'utc' }).minus(overlap)
      : now.minus(firstLook);
    const { records, complete } = await context.entra.provisioningLogs.list(
      job.id,
      since.toJSDate(),
    );
    const oldest = now.minus(forgottenAfter).toISO() ?? '';
    const newest = newestOfEach(records);
    const remembered = (known?.facts.unsent ?? []).filter(
      ({ sourceId, observedAt }) =>
        observedAt > oldest &&
        observedAt >= (newest.get(sourceId)?.activityDateTime ?? ''),
    );
    const told = new Set(remembered.map(({ sourceId }) => sourceId));
    const unsent = [...newest.values()]
      .filter(({ sourceIdentity }) => !told.has(sourceIdentity?.id ?? ''))
      .flatMap(describeUnsent);
    return {
      jobId: job.id,
      complete: complete && (known?.facts.complete ?? true),
      unsent: [...unsent, ...remembered].slice(0, mostUnsent),
    };
  },
};

/** Records come newest first, so the first of an object is the latest. */
function newestOfEach(
  records: ProvisioningObjectSummary[],
): Map<string, ProvisioningObjectSummary> {
  const newest = new Map<string, ProvisioningObjectSummary>();
  for (const record of records) {
    const id = record.sourceIdentity?.id;
    if (id && record.activityDateTime && !newest.has(id)) {
      newest.set(id, record);
    }
  }
  return newest;
}

function describeUnsent(record: ProvisioningObjectSummary): UnsentObject[] {
  const { kind, outcome, cause } = classifyProvisioningRecord(record);
  const isMeant =
    outcome === 'succeeded' ||
    (outcome === 'skipped' && (!cause || meant.has(cause)));
  return kind === 'other' || isMeant
    ? []
    : [
        {
          sourceId: record.sourceIdentity?.id ?? '',
          kind,
          outcome,
          cause: cause ?? 'unknown',
          observedAt: record.activityDateTime ?? '',
          reference: record.id,
        },
      ];
}

/** Those whom Entra leaves out because it was told to. */
const meant = new Set<ProvisioningCause>([
  'alreadyMatches',
  'notAssigned',
  'outOfScope',
  'skipped',
]);
