import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';
import { causeOf } from './causeOf';
import { codesOf } from './codesOf';
import { isDocument } from './documents';
import { ClassifiedProvisioning } from './ClassifiedProvisioning';
import { identityKind } from './identityKind';

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
    ...writeOf(record),
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

function writeOf({
  provisioningAction,
}: ProvisioningObjectSummary): Pick<ClassifiedProvisioning, 'write'> {
  switch (provisioningAction?.toLowerCase()) {
    case 'create':
      return { write: 'create' };
    case 'update':
    case 'disable':
      return { write: 'change' };
    case 'delete':
      return { write: 'delete' };
    default:
      return {};
  }
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
