import { ProvisioningServiceState } from '../state/ProvisioningServiceState';
import { ConnectionTestError } from './ConnectionTestError';
import { EntrySkipped } from './EntrySkipped';
import { httpStatusWord } from './httpStatusWord';
import { isBare, publishedCodeOf } from './publishedCodes';
import { ScimError } from './ScimError';

/** Graph `provisioningStatusInfo.errorInformation`. */
export interface ProvisioningErrorInformation {
  errorCode: string;
  reason: string;
  additionalDetails: string | null;
  errorCategory: string;
  recommendedAction: string | null;
}

/**
 * What the provisioning log says about an object that could not be sent: the status as a
 * word, then the answer of the application as it came, then when the object is tried
 * again. The frame is the one of public log entries
 * (https://learn.microsoft.com/answers/questions/1185756,
 * https://github.com/1Password/scim-examples/issues/82).
 */
export function exportFailure(options: {
  cause: unknown;
  /** How often the object was tried before, besides this time. */
  retries: number;
  nextAttempt: Date;
  service: ProvisioningServiceState | undefined;
}): ProvisioningErrorInformation {
  const { cause, retries, nextAttempt, service = {} } = options;
  const {
    exportErrorCodes = 'observed',
    exportErrorFrame = 'answer',
    exportErrorCode,
  } = service;
  // The object was not tried: the connection itself does not work.
  if (cause instanceof ConnectionTestError) {
    return information(cause.code, cause.message, 'nonServiceFailure');
  }
  const date = nextAttempt.toISOString().replace('Z', '0000Z');
  return information(
    publishedCodeOf(cause, exportErrorCode) ??
      errorCode(cause, exportErrorCodes),
    isBare(cause, service)
      ? ''
      : `${reason(
          cause,
          exportErrorFrame,
        )}. This operation was retried ${retries} times. It will be retried again after this date: ${date} UTC`,
    cause instanceof ScimError && (cause.status >= 500 || cause.status === 0)
      ? 'serviceFailure'
      : 'nonServiceFailure',
  );
}

function information(
  code: string,
  text: string,
  errorCategory: string,
): ProvisioningErrorInformation {
  return {
    errorCode: code,
    reason: text,
    additionalDetails: null,
    errorCategory,
    recommendedAction: null,
  };
}

const prefix = 'SystemForCrossDomainIdentityManagement';

function errorCode(cause: unknown, codes: 'observed' | 'documented'): string {
  if (cause instanceof EntrySkipped) return cause.code;
  if (!(cause instanceof ScimError)) return 'AttributeMappingFailed';
  switch (cause.status) {
    case 0:
      return 'WebExceptionProtocolError';
    case 403:
    case 405:
      return cause.status === 403 ? 'InsufficientRights' : 'MethodNotAllowed';
    case 404:
      return 'InvalidAnchor';
    case 409:
      return codes === 'observed'
        ? `${prefix}ServiceIncompatibleFiltering`
        : 'EntryConflict';
    case 429:
      return 'TooManyRequests';
    default:
      if (cause.status >= 500) return 'InternalServerError';
      return codes === 'observed'
        ? `${prefix}ServiceIncompatible`
        : `${prefix}BadRequest`;
  }
}

function reason(
  cause: unknown,
  frame: ProvisioningServiceState['exportErrorFrame'],
): string {
  if (cause instanceof ScimError) {
    if (cause.failure === 'answer' && frame === 'sentence') {
      return inASentence(cause.status);
    }
    return cause.failure === 'answer'
      ? [
          `StatusCode: ${httpStatusWord(cause.status)}`,
          "Message: Processing of the HTTP request resulted in an exception. Please see the HTTP response returned by the 'Response' property of this exception for details.",
          'Web Response: ',
          cause.body,
        ].join('\r\n')
      : 'An error occurred while sending the request';
  }
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.replace(/\.$/, '');
}

/** With the misspelling that Microsoft's example has. */
function inASentence(status: number): string {
  return `Message: AWS IAM Identity Center returned an error response with the HTTP status code ${status}${
    status === 409
      ? '.  This response indicates that a user or a group already exisits with the same name'
      : ''
  }`;
}
