import {
  IdentityCenterState,
  IdentityStoreGroup,
  IdentityStoreUser,
} from '../state/AwsOrganizationState';
import { AwsCaller } from './AwsCaller';
import { AwsError } from './AwsError';
import { AwsOperation } from './AwsOperation';
import { findByAlternateIdentifier } from './findByAlternateIdentifier';
import { identityStoreGroup } from './identityStoreGroup';
import { identityStoreUser } from './identityStoreUser';
import { pageOf } from './pageOf';
import { requiredString } from './validateInput';

const storeIdPattern = /^(d-[0-9a-f]{10}|[0-9a-f-]{36})$/;

function notFound(type: string, id: string): never {
  throw new AwsError(
    'ResourceNotFoundException',
    `${type} not found.`.toUpperCase(),
    { members: { ResourceType: type, ResourceId: id } },
  );
}

function findStore(
  caller: AwsCaller,
  input: Record<string, unknown>,
): IdentityCenterState {
  const id = requiredString(input, 'IdentityStoreId', storeIdPattern);
  const { organization, region } = caller;
  const store = organization.identityCenter;
  if (!store || store.identityStoreId !== id || region !== organization.region)
    return notFound('IDENTITY_STORE', id);
  return store;
}

function findUser(store: IdentityCenterState, id: string): IdentityStoreUser {
  return store.users.find(user => user.id === id) ?? notFound('USER', id);
}

function findGroup(store: IdentityCenterState, id: string): IdentityStoreGroup {
  return store.groups.find(group => group.id === id) ?? notFound('GROUP', id);
}

const listUsers: AwsOperation = ({ caller, input }) => {
  const store = findStore(caller, input);
  const extensions = Array.isArray(input.Extensions) ? input.Extensions : [];
  const page = pageOf({ items: store.users, input, maxPageSize: 100 });
  return {
    Users: page.items.map(user => identityStoreUser(store, user, extensions)),
    NextToken: page.nextToken,
  };
};

const describeUser: AwsOperation = ({ caller, input }) => {
  const store = findStore(caller, input);
  const extensions = Array.isArray(input.Extensions) ? input.Extensions : [];
  const user = findUser(store, requiredString(input, 'UserId'));
  return identityStoreUser(store, user, extensions);
};

const listGroups: AwsOperation = ({ caller, input }) => {
  const store = findStore(caller, input);
  const page = pageOf({ items: store.groups, input, maxPageSize: 100 });
  return {
    Groups: page.items.map(group => identityStoreGroup(store, group)),
    NextToken: page.nextToken,
  };
};

const getUserId: AwsOperation = ({ caller, input }) => {
  const store = findStore(caller, input);
  const user =
    findByAlternateIdentifier({
      store,
      input,
      items: store.users,
      attributes: {
        userName: ({ userName }) => userName,
        'emails.value': ({ emails }) => emails[0]?.value,
      },
    }) ?? notFound('USER', '');
  return { IdentityStoreId: store.identityStoreId, UserId: user.id };
};

const getGroupId: AwsOperation = ({ caller, input }) => {
  const store = findStore(caller, input);
  const group =
    findByAlternateIdentifier({
      store,
      input,
      items: store.groups,
      attributes: { displayName: ({ displayName }) => displayName },
    }) ?? notFound('GROUP', '');
  return { IdentityStoreId: store.identityStoreId, GroupId: group.id };
};

const listGroupMemberships: AwsOperation = ({ caller, input }) => {
  const store = findStore(caller, input);
  const group = findGroup(store, requiredString(input, 'GroupId'));
  const page = pageOf({ items: group.members, input, maxPageSize: 100 });
  return {
    GroupMemberships: page.items.map(userId => ({
      IdentityStoreId: store.identityStoreId,
      MembershipId: `${group.id}-${userId}`,
      GroupId: group.id,
      MemberId: { UserId: userId },
    })),
    NextToken: page.nextToken,
  };
};

/** API of the service `identitystore`, by `X-Amz-Target`. */
export const identityStoreOperations: Record<string, AwsOperation> = {
  'AWSIdentityStore.ListUsers': listUsers,
  'AWSIdentityStore.DescribeUser': describeUser,
  'AWSIdentityStore.ListGroups': listGroups,
  'AWSIdentityStore.GetUserId': getUserId,
  'AWSIdentityStore.GetGroupId': getGroupId,
  'AWSIdentityStore.ListGroupMemberships': listGroupMemberships,
};
