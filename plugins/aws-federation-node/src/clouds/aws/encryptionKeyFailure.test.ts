import { CloudError } from '../../CloudError';
import { classifyEncryptionKeyFailure } from './encryptionKeyFailure';

function refusal(message: string, Reason?: string) {
  return new CloudError(
    {
      cloud: 'Identity Store',
      operation: 'ListUsers',
      status: 400,
      what: 'AWS refuses it',
      remedy: 'Ask.',
    },
    Object.assign(new Error(message), { Reason }),
  );
}

describe('classifyEncryptionKeyFailure', () => {
  it.each([
    ['KMS_AccessDeniedException', 'accessDenied'],
    ['KMS_DisabledException', 'disabled'],
    ['KMS_NotFoundException', 'notFound'],
    ['KMS_InvalidStateException', 'unusable'],
    ['KMS_InvalidKeyUsageException', 'unusable'],
    ['KMS_ThrottlingException', undefined],
    // The identity store has other words than the instance.
    ['KMS_ACCESS_DENIED', 'accessDenied'],
    ['KMS_DISABLED', 'disabled'],
    ['KMS_KEY_NOT_FOUND', 'notFound'],
    ['KMS_INVALID_STATE', 'unusable'],
    ['KMS_INVALID_KEY_USAGE', 'unusable'],
    ['KMS_THROTTLING', undefined],
    [undefined, undefined],
  ])('reads %s as %s', (reason, expected) => {
    expect(classifyEncryptionKeyFailure(refusal('No.', reason))).toBe(expected);
  });

  it('reads the sentence of a caller without kms:Decrypt', () => {
    expect(
      classifyEncryptionKeyFailure(
        refusal(
          'User arn:aws:sts::1:assumed-role/Portal is not authorized to perform: kms:Decrypt on the resource associated with this ciphertext',
        ),
      ),
    ).toBe('accessDenied');
  });

  it('knows nothing of other errors', () => {
    expect(classifyEncryptionKeyFailure(new Error('kms'))).toBe(undefined);
  });
});
