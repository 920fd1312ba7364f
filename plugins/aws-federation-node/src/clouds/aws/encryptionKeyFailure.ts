import { CloudError } from '../../CloudError';

/**
 * Why AWS cannot use the customer managed KMS key of an instance.
 *
 * - `accessDenied`: whoever asks may not use it; AWS itself may.
 * - `disabled`: somebody has switched it off.
 * - `notFound`: there is none (any more).
 * - `unusable`: its deletion is scheduled, or it is of the wrong kind.
 * @public
 */
export type EncryptionKeyFailure =
  | 'accessDenied'
  | 'disabled'
  | 'notFound'
  | 'unusable';

/**
 * Classifies a refusal of IAM Identity Center or of the identity store. AWS names the
 * cause in `Reason`, each API with words of its own; where the caller lacks `kms:Decrypt`, the sentence may stand alone.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/cmk-related-errors.html
 *
 * @returns undefined: the key has nothing to do with it, or KMS only asks to wait
 */
export function classifyEncryptionKeyFailure(
  error: unknown,
): EncryptionKeyFailure | undefined {
  if (!(error instanceof CloudError)) return undefined;
  const told = error.cause as
    | { Reason?: unknown; message?: string }
    | undefined;
  switch (told?.Reason) {
    case 'KMS_AccessDeniedException':
    case 'KMS_ACCESS_DENIED':
      return 'accessDenied';
    case 'KMS_DisabledException':
    case 'KMS_DISABLED':
      return 'disabled';
    case 'KMS_NotFoundException':
    case 'KMS_KEY_NOT_FOUND':
      return 'notFound';
    case 'KMS_InvalidStateException':
    case 'KMS_INVALID_STATE':
    case 'KMS_InvalidKeyUsageException':
    case 'KMS_INVALID_KEY_USAGE':
      return 'unusable';
    default:
      return /not authorized to perform: kms:/i.test(told?.message ?? '')
        ? 'accessDenied'
        : undefined;
  }
}
