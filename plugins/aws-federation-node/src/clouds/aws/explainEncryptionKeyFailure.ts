import { EncryptionKeyFailure } from './encryptionKeyFailure';

/**
 * What is the matter with the KMS key of an instance, and what to do about it.
 * @public
 */
export interface EncryptionKeyExplanation {
  /** Goes on after "the key", without a full stop. */
  what: string;
  /** A sentence without its full stop. */
  remedy: string;
  /** The page on which a person mends it. */
  page: 'awsKeys' | 'awsSettings';
}

/**
 * Explains the class of a failure to people; AWS's own text stays with AWS.
 *
 * @param accountId - in which the portal has its role
 * @public
 */
export function explainEncryptionKeyFailure(
  failure: EncryptionKeyFailure,
  accountId: string,
): EncryptionKeyExplanation {
  switch (failure) {
    case 'accessDenied':
      return {
        what: 'may not be used by the portal',
        remedy: `Allow kms:Decrypt to the role that the portal uses in account ${accountId} twice: in the key's policy, and in the role's own`,
        page: 'awsKeys',
      };
    case 'disabled':
      return {
        what: 'is disabled',
        remedy: 'Enable the key again in AWS KMS',
        page: 'awsKeys',
      };
    case 'notFound':
      return {
        what: 'does not exist',
        remedy:
          'Choose another key under Settings in IAM Identity Center, or ask AWS Support when AWS does not take it: a deleted key cannot be brought back',
        page: 'awsSettings',
      };
    case 'unusable':
      return {
        what: 'cannot be used as it is',
        remedy:
          'Cancel its deletion in AWS KMS if that is scheduled, and check that it is a symmetric key for encryption',
        page: 'awsKeys',
      };
    default: {
      const unknown: never = failure;
      throw new Error(`Unknown failure: ${unknown}`);
    }
  }
}
