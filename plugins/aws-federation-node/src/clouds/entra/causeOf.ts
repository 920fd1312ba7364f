import { answeredStatus } from './answeredStatus';
import { causeOfBareCode, causeOfCode } from './causeOfCode';
import { causeOfText } from './causeOfText';
import {
  ClassifiedProvisioning,
  ProvisioningCause,
} from './ClassifiedProvisioning';

/**
 * The cause, from all that Entra tells of one object.
 * @param told.codes - the most telling first
 * @param told.details - of the steps; those of the scoping step say why one is left out
 */
export function causeOf(told: {
  kind: ClassifiedProvisioning['kind'];
  outcome: ClassifiedProvisioning['outcome'];
  codes: string[];
  reason: string;
  details: Array<Record<string, unknown>>;
}): ProvisioningCause {
  const { kind, outcome, codes, reason, details } = told;
  const isGroup = kind === 'group';
  const definite = codes.flatMap(code => causeOfCode(code) ?? [])[0];
  // One code for both.
  if (definite === 'notAssigned' && isInactive(reason, details)) {
    return 'disabled';
  }
  if (definite) return definite;
  const bare = codes.flatMap(code => causeOfBareCode(code) ?? [])[0];
  const scoping = outcome === 'skipped' ? causeOfScoping(details) : undefined;
  return (
    scoping ??
    moreTelling(
      causeOfText(reason, isGroup) ??
        causeOfStatus(answeredStatus(reason), isGroup),
      bare,
    ) ??
    bare ??
    causeOfStatus(
      answeredStatus(`StatusCode: ${lastWords(codes[0] ?? '')}`),
      isGroup,
    ) ??
    (outcome === 'skipped' && codes.length === 0 ? 'skipped' : 'unknown')
  );
}

/** AWS has one sentence for all attributes; a code may say that they are missing. */
function moreTelling(
  answered: ProvisioningCause | undefined,
  byCode: ProvisioningCause | undefined,
): ProvisioningCause | undefined {
  return answered === 'attributesRefused' && byCode === 'namesEmpty'
    ? byCode
    : answered;
}

/** `SystemForCrossDomainIdentityManagementBadRequest` ends in a status. */
function lastWords(code: string): string {
  return (
    /(BadRequest|BadResponse|Unauthorized|Forbidden|NotFound|Conflict|TooManyRequests|InternalServerError|ServiceUnavailable)$/i
      .exec(code)?.[0]
      .replace(/BadResponse/i, 'BadRequest') ?? ''
  );
}

function causeOfStatus(
  status: number | undefined,
  isGroup: boolean,
): ProvisioningCause | undefined {
  switch (status) {
    case undefined:
      return undefined;
    case 400:
    case 422:
      return 'attributesRefused';
    case 402:
      return 'quotaReached';
    case 401:
      return 'credentials';
    case 403:
      return 'notPermitted';
    case 404:
      return 'goneInAws';
    case 405:
    case 501:
      return 'answerUnexpected';
    case 409:
      return isGroup ? 'duplicateGroup' : 'duplicateUser';
    case 408:
    case 429:
      return 'awsTrouble';
    default:
      return status >= 500 ? 'awsTrouble' : undefined;
  }
}

/** The log names these things in words, an answer on demand in names of properties. */
function causeOfScoping(
  details: Array<Record<string, unknown>>,
): ProvisioningCause | undefined {
  const isFalse = (...names: string[]) =>
    details.some(each =>
      names.some(name => /^false$/i.test(String(each[name] ?? ''))),
    );
  if (isFalse('Assigned to the application', 'Assigned')) return 'notAssigned';
  if (isInactive('', details)) return 'disabled';
  return isFalse(
    'Scoping filter evaluation passed',
    'IsInProvisioningScopeDisplayName',
  )
    ? 'outOfScope'
    : undefined;
}

/** Whether the words or the scoping step say that the user is not active in Entra. */
function isInactive(
  reason: string,
  details: Array<Record<string, unknown>>,
): boolean {
  return (
    /not active in the source system/i.test(reason) ||
    details.some(each =>
      [each['Active in the source system'], each.IsActive].some(value =>
        /^false$/i.test(String(value ?? '')),
      ),
    )
  );
}
