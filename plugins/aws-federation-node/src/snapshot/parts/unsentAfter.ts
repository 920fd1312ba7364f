import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';
import { ProvisioningCause } from '../../clouds/entra/ClassifiedProvisioning';
import { classifyProvisioningRecord } from '../../clouds/entra/provisioningCause';
import type { UnsentObject } from './provisioningLog';

/** Why Entra leaves somebody out because it was told to. */
const meant = new Set<ProvisioningCause>([
  'alreadyMatches',
  'notAssigned',
  'disabled',
  'outOfScope',
  'skipped',
]);

/**
 * What the new records say, newest first, and of all others what was known. Where what is
 * known of somebody is newer, older records tell only since when it is so. Pure.
 */
export function unsentAfter(
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
  // Records come out of turn at times, and those of a gap long after newer ones.
  if (known && known.observedAt > observedAt) {
    return [{ ...known, since: sinceOf(records, known) }];
  }
  const isStillNotTaken =
    cause === 'notAssigned' && known?.cause === 'assignmentNotTaken';
  // It is read again with what came a little before the last check.
  const isReadAgain = cause === 'notAssigned' && known?.reference === newest.id;
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
      ...((isStillNotTaken || isReadAgain) && {
        lookedAt: known?.lookedAt,
        backAt: known?.backAt,
      }),
    },
  ];
}

function isNotAssigned(record: ProvisioningObjectSummary): boolean {
  const { outcome, cause } = classifyProvisioningRecord(record);
  return outcome === 'skipped' && cause === 'notAssigned';
}

/** Since when nothing was good, of records that nothing good has followed. */
function sinceOf(
  records: ProvisioningObjectSummary[],
  { since }: UnsentObject,
): string {
  const end = records.findIndex(isGood);
  const inARow = end < 0 ? records : records.slice(0, end);
  const first = inARow.at(-1)?.activityDateTime ?? since;
  return first < since ? first : since;
}

/** Sent, or left out because Entra was told to. */
export function isGood(record: ProvisioningObjectSummary): boolean {
  const { outcome, cause } = classifyProvisioningRecord(record);
  return (
    outcome === 'succeeded' ||
    (outcome === 'skipped' && (!cause || meant.has(cause)))
  );
}
