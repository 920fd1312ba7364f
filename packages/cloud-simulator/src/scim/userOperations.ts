import { IdentityStoreUser } from '../state/AwsOrganizationState';
import { createUser } from './createUser';
import { listResponse } from './listResponse';
import { AttributeTest, matcherOf } from './matcherOf';
import { parseUserResource } from './parseUserResource';
import { parsePatchRequest } from './PatchOperation';
import { patchUserResource } from './patchUserResource';
import { refuseDuplicateUser } from './refuseDuplicateUser';
import { ScimCall, ScimOperation } from './ScimCall';
import { ScimError } from './ScimError';
import { userResource } from './userResource';

function findUser({ store, id }: ScimCall): IdentityStoreUser {
  const user = store.users.find(candidate => candidate.id === id);
  if (!user) throw new ScimError(404, `User not found: ${id}`);
  return user;
}

function replaceAttributes(
  call: ScimCall,
  user: IdentityStoreUser,
  resource: Record<string, unknown>,
) {
  const attributes = parseUserResource(resource, call.characters);
  refuseDuplicateUser(call.store, attributes, user.id);
  Object.assign(user, attributes, {
    updatedAt: call.clock.now().toISOString(),
  });
}

export const postUser: ScimOperation = ({ store, clock, body, characters }) => {
  const user = createUser({
    store,
    clock,
    resource: body,
    createdBy: 'SCIM',
    characters,
  });
  return { status: 201, body: userResource(user) };
};

export const getUser: ScimOperation = call => ({
  status: 200,
  body: userResource(findUser(call)),
});

export const listUsers: ScimOperation = ({ store, query }) => {
  const attributes: Record<string, AttributeTest<IdentityStoreUser>> = {
    id: (user, value) => user.id === value,
    userName: (user, value) =>
      user.userName.toLowerCase() === value.toLowerCase(),
    externalId: (user, value) => user.externalId === value,
    manager: (user, value) =>
      (user.enterprise?.manager as { value?: string } | undefined)?.value ===
      value,
    'groups.value': (user, value) =>
      store.groups.some(
        group => group.id === value && group.members.includes(user.id),
      ),
  };
  const matches = matcherOf({ filter: query.filter, attributes });
  return {
    status: 200,
    body: listResponse({
      items: store.users.filter(matches),
      query,
      toResource: userResource,
    }),
  };
};

export const putUser: ScimOperation = call => {
  const user = findUser(call);
  replaceAttributes(call, user, call.body);
  return { status: 200, body: userResource(user) };
};

export const patchUser: ScimOperation = call => {
  const user = findUser(call);
  const operations = parsePatchRequest(call.body);
  replaceAttributes(
    call,
    user,
    patchUserResource(userResource(user), operations),
  );
  return { status: 200, body: userResource(user) };
};

export const deleteUser: ScimOperation = call => {
  const user = findUser(call);
  const { store } = call;
  store.users.splice(store.users.indexOf(user), 1);
  for (const group of store.groups) {
    group.members = group.members.filter(member => member !== user.id);
  }
  return { status: 204 };
};
