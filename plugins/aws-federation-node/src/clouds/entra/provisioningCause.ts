import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';
import { causeOf } from './causeOf';
import { codesOf } from './codesOf';
import { isDocument } from './documents';
import { identityKind } from './identityKind';

/**
 * Why one user or group was not provisioned, or not changed.
 *
 * - `namesEmpty`: given name, surname or display name is empty.
 * - `severalMailsOrPhones`: more than one value where AWS takes one: mail, phone, address.
 * - `attributesRefused`: AWS refuses the request as a whole and does not say which attribute.
 * - `duplicateUser`, `duplicateGroup`: AWS has another one with that name, mail address or
 *   external id.
 * - `matchingAttributeMissing`: the attribute by which Entra finds people in AWS is empty.
 * - `matchingAttributeDoubled`: several have the same value of it.
 * - `goneInAws`: Entra holds it for provisioned, and AWS does not have it.
 * - `alreadyMatches`: both sides are the same; there was nothing to do.
 * - `skipped`: Entra left it out and does not say why.
 * - `awsTrouble`, `entraTrouble`: passes; Entra tries again.
 * - `credentials`: AWS refused endpoint and token, not this object.
 * @public
 */
export type ProvisioningCause =
  | 'namesEmpty'
  | 'severalMailsOrPhones'
  | 'addressIncomplete'
  | 'charactersRefused'
  | 'attributesRefused'
  | 'duplicateUser'
  | 'duplicateGroup'
  | 'managerMissing'
  | 'matchingAttributeMissing'
  | 'matchingAttributeDoubled'
  | 'goneInAws'
  | 'alreadyMatches'
  | 'notAssigned'
  | 'outOfScope'
  | 'skipped'
  | 'awsTrouble'
  | 'entraTrouble'
  | 'credentials'
  | 'unknown';

/**
 * One record of Entra's provisioning log, without its text: that holds names, addresses
 * and dates of people.
 * @public
 */
export interface ClassifiedProvisioning {
  /** `other`: neither a user nor a group. */
  kind: 'user' | 'group' | 'other';
  /** `held`: a deletion that waits because of the deletion threshold. */
  outcome: 'succeeded' | 'failed' | 'skipped' | 'held';
  /** Of what failed or was skipped. */
  cause?: ProvisioningCause;
  /** Entra's own code, for example `DuplicateSourceEntries`. */
  code?: string;
  /** Entra has tried again already. */
  retried: boolean;
  /** Object id in Entra. */
  sourceId?: string;
  /** Of the record, for Microsoft's support. */
  recordId?: string;
  /** ISO 8601. */
  observedAt?: string;
}

/**
 * Classifies one record of `GET /auditLogs/provisioning`. Entra frames the target's answer:
 * `StatusCode: Conflict Message: … Web Response: {"detail":"…"}. This operation was retried
 * 0 times. It will be retried again after this date: …`
 * (https://learn.microsoft.com/answers/questions/1185756). Codes:
 * https://learn.microsoft.com/entra/identity/monitoring-health/concept-provisioning-logs.
 * AWS's bodies: https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html.
 * @public
 */
export function classifyProvisioningRecord(
  record: ProvisioningObjectSummary,
): ClassifiedProvisioning {
  const kind = identityKind(
    record.sourceIdentity?.identityType ?? record.targetIdentity?.identityType,
  );
  const outcome = outcomeOf(record);
  const error: unknown = record.provisioningStatusInfo?.errorInformation;
  const told = isDocument(error) ? error : {};
  const details = (record.provisioningSteps ?? []).flatMap(step =>
    isDocument(step.details) ? [step.details] : [],
  );
  const codes = codesOf(told, ...details);
  const reason = [told.reason, told.additionalDetails]
    .filter(text => typeof text === 'string')
    .join(' ');
  return {
    kind,
    outcome,
    ...((outcome === 'failed' || outcome === 'skipped') && {
      cause: causeOf({ kind, outcome, codes, reason, details }),
      ...(codes[0] && { code: codes[0] }),
    }),
    retried: /was retried [1-9]\d* times?/i.test(reason),
    ...(record.sourceIdentity?.id && { sourceId: record.sourceIdentity.id }),
    ...(record.id && { recordId: record.id }),
    ...(record.activityDateTime && { observedAt: record.activityDateTime }),
  };
}

function outcomeOf(
  record: ProvisioningObjectSummary,
): ClassifiedProvisioning['outcome'] {
  if (/^stagedDelete$/i.test(record.provisioningAction ?? '')) return 'held';
  switch (record.provisioningStatusInfo?.status?.toLowerCase()) {
    // A warning: sent, for example a group some of whose members AWS does not have.
    case 'success':
    case 'warning':
      return 'succeeded';
    case 'skipped':
      return 'skipped';
    default:
      return 'failed';
  }
}
