import { ResourceNotFoundException } from '@aws-sdk/client-identitystore';

/** The user or group is missing, rather than the identity store or its key. */
export function isMissingObject(error: unknown): boolean {
  return (
    error instanceof ResourceNotFoundException &&
    error.ResourceType !== 'IDENTITY_STORE' &&
    error.Reason === undefined
  );
}
