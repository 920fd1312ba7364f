import {
  IdentityCenterState,
  IdentityStoreUser,
} from '../state/AwsOrganizationState';
import { ScimError } from './ScimError';

/** User name, primary e-mail and external id belong to one user only. */
export function refuseDuplicateUser(
  store: IdentityCenterState,
  candidate: Omit<
    IdentityStoreUser,
    'id' | 'createdAt' | 'updatedAt' | 'createdBy'
  >,
  ownId?: string,
) {
  const same = (a: string | undefined, b: string | undefined) =>
    a !== undefined && a.toLowerCase() === b?.toLowerCase();
  const taken = store.users.some(
    user =>
      user.id !== ownId &&
      (same(user.userName, candidate.userName) ||
        same(user.emails[0]?.value, candidate.emails[0]?.value) ||
        (user.externalId !== undefined &&
          user.externalId === candidate.externalId)),
  );
  if (taken) throw ScimError.duplicate();
}
