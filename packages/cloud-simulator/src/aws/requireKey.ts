import { IdentityCenterState, KeyTrouble } from '../state/AwsOrganizationState';
import { AwsError } from './AwsError';

interface KeyFailure {
  type: string;
  message: string;
  /** `Reason` of each API, as their SDKs list them. */
  ssoAdmin: string;
  identityStore: string;
  /** Nobody can use the key, whoever asks. */
  isBroken: boolean;
}

const failures: Record<KeyTrouble, KeyFailure> = {
  accessDenied: {
    type: 'AccessDeniedException',
    message: 'The caller does not have access to the KMS key of the instance.',
    ssoAdmin: 'KMS_AccessDeniedException',
    identityStore: 'KMS_ACCESS_DENIED',
    isBroken: false,
  },
  disabled: {
    type: 'ValidationException',
    message: 'The KMS key of the instance is disabled.',
    ssoAdmin: 'KMS_DisabledException',
    identityStore: 'KMS_DISABLED',
    isBroken: true,
  },
  invalidState: {
    type: 'ValidationException',
    message: 'The KMS key of the instance is pending deletion.',
    ssoAdmin: 'KMS_InvalidStateException',
    identityStore: 'KMS_INVALID_STATE',
    isBroken: true,
  },
  invalidKeyUsage: {
    type: 'ValidationException',
    message: 'The KMS key of the instance cannot be used to encrypt.',
    ssoAdmin: 'KMS_InvalidKeyUsageException',
    identityStore: 'KMS_INVALID_KEY_USAGE',
    isBroken: true,
  },
  notFound: {
    type: 'ResourceNotFoundException',
    message: 'The KMS key of the instance does not exist.',
    ssoAdmin: 'KMS_NotFoundException',
    identityStore: 'KMS_KEY_NOT_FOUND',
    isBroken: true,
  },
  throttled: {
    type: 'ThrottlingException',
    message: 'KMS throttles the use of the key of the instance.',
    ssoAdmin: 'KMS_ThrottlingException',
    identityStore: 'KMS_THROTTLING',
    isBroken: false,
  },
};

/**
 * Refuses what needs the key of an instance while AWS cannot use it.
 * @throws AwsError with the API's `Reason`
 */
export function requireKey(
  { encryption }: IdentityCenterState,
  api: 'ssoAdmin' | 'identityStore',
) {
  const failure = encryption?.trouble && failures[encryption.trouble];
  if (!failure) return;
  throw new AwsError(failure.type, failure.message, {
    members: { Reason: failure[api] },
  });
}

/** Why sign-in and SCIM cannot work either; undefined: they can. */
export function brokenKey({
  encryption,
}: IdentityCenterState): string | undefined {
  const failure = encryption?.trouble && failures[encryption.trouble];
  return failure?.isBroken ? failure.message : undefined;
}
