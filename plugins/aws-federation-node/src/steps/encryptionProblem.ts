import type { EncryptionConfigurationDetails } from '@aws-sdk/client-sso-admin';

/**
 * What is wrong with the encryption of an instance, by `DescribeInstance`.
 *
 * @returns what is, or undefined; a change of the key that is under way is no problem
 * @public
 */
export function encryptionProblem(
  details: EncryptionConfigurationDetails | undefined,
): string | undefined {
  if (details?.EncryptionStatus !== 'UPDATE_FAILED') return undefined;
  const key =
    details.KeyType === 'CUSTOMER_MANAGED_KEY' ? ` ${details.KmsKeyArn}` : '';
  const reason = details.EncryptionStatusReason
    ? ` (${details.EncryptionStatusReason})`
    : '';
  return `AWS could not change the encryption of IAM Identity Center to the KMS key${key}${reason}. It goes on with the key that it had.`;
}

/**
 * What to do when there is one.
 * @public
 */
export const encryptionRemedy =
  'Enable the key in AWS KMS and let its policy allow IAM Identity Center and the identity store to use it, then choose it again in the settings of IAM Identity Center.';
