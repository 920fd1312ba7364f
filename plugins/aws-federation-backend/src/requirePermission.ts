import { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { Caller } from './federations/FederationService';

/** Whether the caller is expressly allowed. */
export async function isAllowed(
  permissions: PermissionsService,
  options: { permission: BasicPermission; caller: Caller },
): Promise<boolean> {
  const { permission, caller } = options;
  const [decision] = await permissions.authorize([{ permission }], {
    credentials: caller.credentials,
  });
  return decision.result === AuthorizeResult.ALLOW;
}

/**
 * Lets through only who is expressly allowed.
 *
 * @param options.deed - as in `You may not change federations.`
 * @throws NotAllowedError that names the permission
 */
export async function requirePermission(
  permissions: PermissionsService,
  options: { permission: BasicPermission; deed: string; caller: Caller },
): Promise<void> {
  const { permission, deed } = options;
  if (!(await isAllowed(permissions, options))) {
    throw new NotAllowedError(
      `You may not ${deed}. Ask the administrators of this portal for the permission ${permission.name}.`,
    );
  }
}
