import {
  EncryptionKeyFailure,
  readKeyFailure,
} from '../clouds/aws/encryptionKeyFailure';
import type { EncryptionConfigurationDetails } from '@aws-sdk/client-sso-admin';

/** Of a key that was chosen, and that AWS itself was to use. */
const words: Record<EncryptionKeyFailure, string> = {
  accessDenied: 'it may not use',
  disabled: 'is disabled',
  notFound: 'does not exist',
  unusable: 'cannot be used as it is',
};

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
  const failure = readKeyFailure(
    `KMS key: ${details.EncryptionStatusReason ?? ''}`,
  );
  const reason =
    failure && failure !== 'unclear' ? `, which ${words[failure]}` : '';
  return `AWS could not change the encryption of IAM Identity Center to the KMS key${key}${reason}. It goes on with the key that it had.`;
}

/**
 * What to do when there is one.
 * @public
 */
export const encryptionRemedy =
  'Enable the key in AWS KMS and let its policy allow IAM Identity Center and the identity store to use it, then choose it again in the settings of IAM Identity Center.';
