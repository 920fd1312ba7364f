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
 * How AWS speaks of a key: the reasons of Identity Center and of the identity store, the
 * exceptions of KMS (https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html)
 * and its sentences. KMS asks to wait in other words.
 */
const keyForms = [
  /\bKMS_?(AccessDenied|Disabled|NotFound|InvalidState|InvalidKeyUsage)(Exception)?\b/,
  /\bKMS_(ACCESS_DENIED|DISABLED|KEY_NOT_FOUND|INVALID_STATE|INVALID_KEY_USAGE)\b/,
  /\bnot authorized to perform: kms:\w/i,
  /\bService: (AWS)?KMS\b/i,
  /\b(KMS|encryption|customer managed|customer master) key\b/i,
];

const words: Record<EncryptionKeyFailure, RegExp> = {
  accessDenied:
    /access_?denied|not authorized|denied: kms:|denies access|not allow|not have access/i,
  disabled: /disabled/i,
  notFound: /not_?found|does(n't| not) exist/i,
  unusable: /invalid_?(state|key_?usage)|pending deletion|used to encrypt/i,
};

/**
 * Reads what AWS says of something that failed, be it a `Reason`, an exception or a
 * sentence.
 *
 * @returns `unclear`: it is the key, and AWS does not say which of these; undefined: the key
 *   has nothing to do with it, or KMS only asks to wait
 */
export function readKeyFailure(
  text: string,
): EncryptionKeyFailure | 'unclear' | undefined {
  // A role may be called kms-admin.
  const said = text
    .replace(/\s+/g, ' ')
    .replace(/\barn:\S+|\bAWSReservedSSO_\S+/g, 'it');
  if (!keyForms.some(form => form.test(said))) return undefined;
  const [only, ...others] = (
    Object.keys(words) as EncryptionKeyFailure[]
  ).filter(each => words[each].test(said));
  return only && others.length === 0 ? only : 'unclear';
}

/**
 * Classifies a refusal of IAM Identity Center or of the identity store. AWS names the
 * cause in `Reason`, each API with words of its own; where the caller lacks `kms:Decrypt`, the sentence may stand alone.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/cmk-related-errors.html
 *
 * @param error - of AWS's SDK, or what was made of it
 * @returns undefined: the key has nothing to do with it, or KMS only asks to wait
 */
export function classifyEncryptionKeyFailure(
  error: unknown,
): EncryptionKeyFailure | undefined {
  const told = (error instanceof CloudError ? error.cause : error) as
    | { Reason?: unknown; message?: unknown }
    | undefined;
  const said = told?.Reason ?? told?.message;
  const failure = typeof said === 'string' ? readKeyFailure(said) : undefined;
  return failure === 'unclear' ? undefined : failure;
}
