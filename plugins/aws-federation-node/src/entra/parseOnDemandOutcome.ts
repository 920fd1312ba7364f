import { causeOf } from '../clouds/entra/causeOf';
import { codesOf } from '../clouds/entra/codesOf';
import { isDocument, JsonDocument, textOf } from '../clouds/entra/documents';
import { OnDemandAnswer } from './OnDemandAnswer';
import { OnDemandOutcome } from './OnDemandOutcome';

type Result = OnDemandOutcome['result'];

function parse(value: unknown): unknown {
  if (typeof value !== 'string') {
    return value;
  }
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function documents(value: unknown): JsonDocument[] {
  const parsed = parse(value);
  return (Array.isArray(parsed) ? parsed : [parsed]).filter(isDocument);
}

function resultOf(value: unknown): Result | undefined {
  switch (typeof value === 'string' ? value.toLowerCase() : undefined) {
    case 'success':
      return 'Success';
    case 'skipped':
    case 'skip':
      return 'Skipped';
    case 'failure':
    case 'failed':
    case 'warning':
      return 'Failure';
    default:
      return undefined;
  }
}

const ranks = { Failure: 2, Skipped: 1, Success: 0 } as const;

function worst(results: Result[]): Result | undefined {
  return [...results].sort((a, b) => ranks[b] - ranks[a])[0];
}

/**
 * Reads the outcome of provisioning one user or group on demand from either shape that
 * Entra has used: the result in `key` as JSON with an object in `value`, or a type name in
 * `key` with an array in `value`. What cannot be read is a failure, because HTTP 200 alone
 * does not mean that anything was provisioned. Nothing of Entra's text is handed on: it
 * holds what the person is called.
 */
export function parseOnDemandOutcome(
  answer: OnDemandAnswer,
  kind: 'user' | 'group',
): OnDemandOutcome {
  const [summary] = documents(answer.key);
  const records = documents(answer.value);
  const infos = records.flatMap(record =>
    [record.statusInfo, record.provisioningStatusInfo].filter(isDocument),
  );
  const steps = records.flatMap(record =>
    (Array.isArray(record.provisioningSteps)
      ? record.provisioningSteps
      : []
    ).filter(isDocument),
  );
  // The export is what writes to AWS: without it a row of successes proves nothing.
  const hasExport = steps.some(
    step =>
      textOf(step.type, step.provisioningStepType)?.toLowerCase() === 'export',
  );
  const stated =
    resultOf(summary?.result) ??
    worst(infos.flatMap(info => resultOf(info.status) ?? []));
  const shown = worst(steps.flatMap(step => resultOf(step.status) ?? []));
  const result =
    stated ?? (shown === 'Success' && !hasExport ? undefined : shown);
  if (result === 'Success') return { result };

  const details = isDocument(summary?.details) ? summary.details : undefined;
  const errors = infos.map(info =>
    isDocument(info.errorInformation) ? info.errorInformation : info,
  );
  const stepDetails = steps.map(step => step.details).filter(isDocument);
  const codes = codesOf(details, ...errors, ...stepDetails);
  const cause = causeOf({
    kind,
    outcome: result === 'Skipped' ? 'skipped' : 'failed',
    codes,
    reason: [details?.errorMessage, ...errors.map(error => error.reason)]
      .filter(text => typeof text === 'string')
      .join(' '),
    details: stepDetails,
  });
  return {
    result: cause === 'alreadyMatches' ? 'Skipped' : 'Failure',
    cause,
    ...(codes[0] && { errorCode: codes[0] }),
  };
}
