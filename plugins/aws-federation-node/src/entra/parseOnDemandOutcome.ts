import { OnDemandAnswer } from './OnDemandAnswer';
import { OnDemandOutcome } from './OnDemandOutcome';

type Document = Record<string, unknown>;

/** Skips that mean that AWS already holds what it should hold. */
const harmlessSkips = new Set(['redundantexport']);

function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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

function documents(value: unknown): Document[] {
  const parsed = parse(value);
  return (Array.isArray(parsed) ? parsed : [parsed]).filter(isDocument);
}

function text(...values: unknown[]): string | undefined {
  return values.find(
    (value): value is string => typeof value === 'string' && value !== '',
  );
}

function resultOf(value: unknown): OnDemandOutcome['result'] | undefined {
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

function worst(
  results: Array<OnDemandOutcome['result']>,
): OnDemandOutcome['result'] | undefined {
  return [...results].sort((a, b) => ranks[b] - ranks[a])[0];
}

function sentence(value: string): string {
  // Entra appends the whole answer of AWS, which repeats what was said before.
  const [said] = value.split(/\s*Web Response:/);
  const line = said.replace(/\s+/g, ' ').trim().slice(0, 500);
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

/**
 * Reads the outcome of provisioning one user on demand from either shape that Entra has
 * used: the result in `key` as JSON with an object in `value`, or a type name in `key`
 * with an array in `value`. What cannot be read is a failure, because HTTP 200 alone does
 * not mean that anything was provisioned.
 */
export function parseOnDemandOutcome(answer: OnDemandAnswer): OnDemandOutcome {
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

  const details = isDocument(summary?.details) ? summary.details : undefined;
  const failedStep = steps.find(step => resultOf(step.status) === 'Failure');
  const skippedStep = steps.find(step => resultOf(step.status) === 'Skipped');
  const telling = failedStep ?? skippedStep;
  const stepDetails = isDocument(telling?.details)
    ? telling.details
    : undefined;
  const errors = infos.map(info =>
    isDocument(info.errorInformation) ? info.errorInformation : info,
  );

  const errorCode = text(
    details?.errorCode,
    ...errors.map(error => error.errorCode),
    stepDetails?.ErrorCode,
    stepDetails?.errorCode,
    stepDetails?.SkipReason,
  );
  const stepResults = steps.flatMap(step => resultOf(step.status) ?? []);
  const stated =
    resultOf(summary?.result) ??
    worst(infos.flatMap(info => resultOf(info.status) ?? [])) ??
    worst(stepResults);
  // The export is what writes to AWS: without it a row of successes proves nothing.
  const hasExport = steps.some(
    step =>
      text(step.type, step.provisioningStepType)?.toLowerCase() === 'export',
  );
  const isStated =
    resultOf(summary?.result) !== undefined ||
    infos.some(info => resultOf(info.status) !== undefined);
  const isWithoutExport = stated === 'Success' && !isStated && !hasExport;

  if (stated === undefined || isWithoutExport) {
    return {
      result: 'Failure',
      explanation: isWithoutExport
        ? 'Entra read the user but reports no write to AWS.'
        : 'Entra answers without saying whether the user was provisioned.',
      errorCode,
    };
  }

  const isHarmless =
    errorCode !== undefined && harmlessSkips.has(errorCode.toLowerCase());
  const explanation =
    text(
      details?.errorMessage,
      ...errors.map(error => error.reason),
      telling?.description,
      steps.at(-1)?.description,
    ) ??
    (stated === 'Success'
      ? 'Entra provisioned the user'
      : 'Entra gives no reason');
  return {
    result:
      stated === 'Skipped' && errorCode && !isHarmless ? 'Failure' : stated,
    explanation: sentence(explanation),
    errorCode: stated === 'Success' ? undefined : errorCode,
  };
}
