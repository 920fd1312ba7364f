import { answeredStatus } from './answeredStatus';

/**
 * Why Entra cannot work with SCIM endpoint and token.
 *
 * - `refused`: AWS answered 401. An ended token, a deleted one and an endpoint of another
 *   instance look the same.
 * - `forbidden`: AWS answered 403, as it does where the SCIM allow list of the identity
 *   store lacks the addresses of Entra; the token is not to blame.
 * - `unreachable`: AWS did not answer, or not usefully; says nothing about the token.
 * - `endpointWrong`: the address is none of a SCIM endpoint.
 * - `matchingNotFilterable`: Entra tries the credentials with a search for the matching
 *   attribute, and AWS cannot search by that one; the token is not to blame.
 * - `unknown`: Entra does not say.
 * @public
 */
export type CredentialFailure =
  | 'refused'
  | 'forbidden'
  | 'unreachable'
  | 'endpointWrong'
  | 'matchingNotFilterable'
  | 'unknown';

/**
 * Whether it names what is wrong; the others say that nobody knows.
 * @public
 */
export function isDefiniteFailure(failure: CredentialFailure): boolean {
  switch (failure) {
    case 'refused':
    case 'forbidden':
    case 'endpointWrong':
    case 'matchingNotFilterable':
      return true;
    case 'unreachable':
    case 'unknown':
      return false;
    default:
      return failure satisfies never;
  }
}

/**
 * What AWS can search by
 * (https://docs.aws.amazon.com/singlesignon/latest/developerguide/listusers.html,
 * https://docs.aws.amazon.com/singlesignon/latest/developerguide/listgroups.html).
 */
const filterable = {
  users: /filter=["']?(?:userName|externalId|id|manager)\b/i,
  groups: /filter=["']?(?:displayName|externalId|id|members?)\b/i,
};

/**
 * Classifies what Entra says of credentials: the error of `validateCredentials` (400), of
 * a quarantine, or of the last execution. Codes and texts as reported for these:
 * https://learn.microsoft.com/answers/questions/4969398,
 * https://knowledge.broadcom.com/external/article/430118,
 * https://github.com/bitwarden/server/issues/7309,
 * https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status.
 *
 * The code alone says little: the same one comes for several causes. The HTTP status in the
 * details decides, where there is one. `InvalidCredentials` and its sentence are reported
 * of a missing address and of no answer as well, so that they tell nothing by themselves.
 *
 * @returns undefined: this does not speak of credentials
 * @public
 */
export function classifyCredentialFailure(told: {
  code?: string;
  message?: string;
}): CredentialFailure | undefined {
  const { code = '', message = '' } = told;
  const speaksOfThem =
    /Credential/i.test(code) ||
    codeIn(message) !== undefined ||
    /\bcredentials\b|validate our authorization|tenant URL/i.test(message);
  const status = answeredStatus(message);
  if (!speaksOfThem) {
    // What answers 404 to a search is no SCIM endpoint.
    return /ServiceIncompatible/i.test(code) && status === 404
      ? 'endpointWrong'
      : undefined;
  }
  return (
    byStatus(status, message) ??
    byWords(message) ??
    byCode(code) ??
    byCode(codeIn(message) ?? '') ??
    'unknown'
  );
}

/** A quarantine may have the reason for its code, and the code in its message. */
function codeIn(message: string): string | undefined {
  return /\b\w*(?:CredentialValidation\w+|InvalidCredentials|CredentialsInvalid)\b/.exec(
    message,
  )?.[0];
}

function byStatus(
  status: number | undefined,
  message: string,
): CredentialFailure | undefined {
  switch (status) {
    case undefined:
      return undefined;
    case 401:
      return 'refused';
    case 403:
      return 'forbidden';
    case 404:
      return 'endpointWrong';
    case 400:
    case 501:
      return /\bfilter/i.test(message) &&
        !filterable[/\/Groups\b/i.test(message) ? 'groups' : 'users'].test(
          message,
        )
        ? 'matchingNotFilterable'
        : 'unknown';
    case 408:
    case 429:
      return 'unreachable';
    default:
      return status >= 500 ? 'unreachable' : 'unknown';
  }
}

function byWords(message: string): CredentialFailure | undefined {
  // Said of an ended token, of a missing address and of no answer alike.
  if (
    /valid tenant URL|provided valid credentials|invalid credentials/i.test(
      message,
    )
  ) {
    return 'unknown';
  }
  if (/unauthorized/i.test(message)) return 'refused';
  if (/forbidden/i.test(message)) return 'forbidden';
  return /while sending the request|could not be resolved|no such host|unable to connect|timed? ?out/i.test(
    message,
  )
    ? 'unreachable'
    : undefined;
}

function byCode(code: string): CredentialFailure | undefined {
  if (/CredentialValidationUnavailable/i.test(code)) return 'unreachable';
  return /CredentialValidationFailure/i.test(code) ? 'refused' : undefined;
}
