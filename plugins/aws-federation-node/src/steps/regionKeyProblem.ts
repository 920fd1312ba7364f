import type { EncryptionConfigurationDetails } from '@aws-sdk/client-sso-admin';

/**
 * Why the key of an instance does not let it be copied to other Regions: that takes a
 * customer managed multi-Region key, whose id begins with `mrk-`.
 */
export function regionKeyProblem(
  details: EncryptionConfigurationDetails | undefined,
): string | undefined {
  const { KeyType, KmsKeyArn = '' } = details ?? {};
  if (KeyType === 'CUSTOMER_MANAGED_KEY' && /:key\/mrk-/.test(KmsKeyArn)) {
    return undefined;
  }
  const now =
    KeyType === 'CUSTOMER_MANAGED_KEY'
      ? `the key ${KmsKeyArn}, which is not a multi-Region key`
      : 'an AWS owned key';
  return `IAM Identity Center is encrypted with ${now}, so that AWS cannot add a Region. Make a customer managed multi-Region key, replicate it to the additional Regions, and choose it in the settings of IAM Identity Center in the AWS console.`;
}
