import { escapeMarkup } from '../../entra/html/escapeMarkup';
import { AwsError } from '../AwsError';
import { stsNamespace } from './stsNamespace';

/** The query protocol has other names than the JSON protocol. */
const codes: Record<string, string> = {
  UnrecognizedClientException: 'InvalidClientTokenId',
  InvalidSignatureException: 'SignatureDoesNotMatch',
  MissingAuthenticationTokenException: 'MissingAuthenticationToken',
  IncompleteSignatureException: 'IncompleteSignature',
  ExpiredTokenException: 'ExpiredToken',
  AccessDeniedException: 'AccessDenied',
  ValidationException: 'ValidationError',
};

/** An STS error document. */
export function stsErrorDocument(error: AwsError, requestId: string): string {
  return `<ErrorResponse xmlns="${stsNamespace}">
  <Error><Type>Sender</Type><Code>${
    codes[error.type] ?? error.type
  }</Code><Message>${escapeMarkup(error.message)}</Message></Error>
  <RequestId>${requestId}</RequestId>
</ErrorResponse>`;
}
