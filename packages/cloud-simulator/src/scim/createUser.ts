import { randomUUID } from 'node:crypto';
import { Clock } from '../Clock';
import {
  IdentityCenterState,
  IdentityStoreUser,
} from '../state/AwsOrganizationState';
import { parseUserResource } from './parseUserResource';
import { refuseDuplicateUser } from './refuseDuplicateUser';
import { NameCharacters } from './userResourceSchema';

/** Adds a user to the identity store by AWS's rules; throws a `ScimError` otherwise. */
export function createUser(options: {
  store: IdentityCenterState;
  clock: Clock;
  /** SCIM user. */
  resource: Record<string, unknown>;
  createdBy: IdentityStoreUser['createdBy'];
  /** In names; the tutorial speaks of those that come by SCIM. */
  characters?: NameCharacters;
}): IdentityStoreUser {
  const { store, clock, resource, createdBy, characters } = options;
  const attributes = parseUserResource(resource, characters ?? 'reference');
  refuseDuplicateUser(store, attributes);
  const now = clock.now().toISOString();
  const user: IdentityStoreUser = {
    id: randomUUID(),
    ...attributes,
    createdAt: now,
    updatedAt: now,
    createdBy,
  };
  store.users.push(user);
  return user;
}
