import { ConflictException } from '@aws-sdk/client-sso-admin';

/** AWS is busy with an earlier change of the same thing, or has it already. */
export function isConflict(error: unknown): boolean {
  return error instanceof ConflictException;
}
