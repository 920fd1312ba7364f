import {
  IdentityCenterState,
  IdentityStoreGroup,
  IdentityStoreUser,
} from '../../state/AwsOrganizationState';
import { AwsError } from '../AwsError';
import { AwsCall } from '../AwsOperation';
import { requireKey } from '../requireKey';
import { requireIdentityCenterAdministrator } from '../requireIdentityCenterAdministrator';
import { requiredString } from '../validateInput';

const storeIdPattern = /^(d-[0-9a-f]{10}|[0-9a-f-]{36})$/;

/** The error for an object that is not there; `type` as `USER` or `GROUP`. */
export function notFound(type: string, id: string): never {
  throw new AwsError(
    'ResourceNotFoundException',
    `${type} not found.`.toUpperCase(),
    { members: { ResourceType: type, ResourceId: id } },
  );
}

/** The identity store of `IdentityStoreId`, in its own Region only. */
export function findStore(call: AwsCall): IdentityCenterState {
  const { caller, input } = call;
  requireIdentityCenterAdministrator(call);
  const id = requiredString(input, 'IdentityStoreId', storeIdPattern);
  const { organization, region } = caller;
  const store = organization.identityCenter;
  if (!store || store.identityStoreId !== id || region !== organization.region)
    return notFound('IDENTITY_STORE', id);
  requireKey(store, 'identityStore');
  return store;
}

export function findUser(
  store: IdentityCenterState,
  id: string,
): IdentityStoreUser {
  return store.users.find(user => user.id === id) ?? notFound('USER', id);
}

export function findGroup(
  store: IdentityCenterState,
  id: string,
): IdentityStoreGroup {
  return store.groups.find(group => group.id === id) ?? notFound('GROUP', id);
}
