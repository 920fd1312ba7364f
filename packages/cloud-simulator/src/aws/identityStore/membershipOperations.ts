import {
  IdentityCenterState,
  IdentityStoreGroup,
} from '../../state/AwsOrganizationState';
import { uuidOf } from '../../state/uuidOf';
import { AwsError } from '../AwsError';
import { AwsCall, AwsOperation } from '../AwsOperation';
import { pageOf } from '../pageOf';
import {
  optionalList,
  requiredString,
  requiredStructure,
} from '../validateInput';
import { findGroup, findStore, findUser, notFound } from './findInStore';

/** Groups keep user ids only: the id of a membership follows from both. */
function membershipId(groupId: string, userId: string): string {
  return uuidOf(`${groupId} ${userId}`);
}

function view(store: IdentityCenterState, groupId: string, userId: string) {
  return {
    IdentityStoreId: store.identityStoreId,
    MembershipId: membershipId(groupId, userId),
    GroupId: groupId,
    MemberId: { UserId: userId },
  };
}

function readMemberId({ input }: AwsCall): string {
  return requiredString(requiredStructure(input, 'MemberId'), 'UserId');
}

function findMembership(
  store: IdentityCenterState,
  id: string,
): { group: IdentityStoreGroup; userId: string } {
  for (const group of store.groups) {
    const userId = group.members.find(
      member => membershipId(group.id, member) === id,
    );
    if (userId) return { group, userId };
  }
  return notFound('GROUP_MEMBERSHIP', id);
}

const createMembership: AwsOperation = call => {
  const { input, context } = call;
  const store = findStore(call);
  const group = findGroup(store, requiredString(input, 'GroupId'));
  const user = findUser(store, readMemberId(call));
  if (group.members.includes(user.id)) {
    throw new AwsError(
      'ConflictException',
      'Member and Group relationship already exists.',
      { members: { Reason: 'UNIQUENESS_CONSTRAINT_VIOLATION' } },
    );
  }
  group.members.push(user.id);
  group.updatedAt = context.clock.now().toISOString();
  context.store.changed();
  return {
    MembershipId: membershipId(group.id, user.id),
    IdentityStoreId: store.identityStoreId,
  };
};

const describeMembership: AwsOperation = call => {
  const store = findStore(call);
  const { group, userId } = findMembership(
    store,
    requiredString(call.input, 'MembershipId'),
  );
  return view(store, group.id, userId);
};

const deleteMembership: AwsOperation = call => {
  const { input, context } = call;
  const { group, userId } = findMembership(
    findStore(call),
    requiredString(input, 'MembershipId'),
  );
  group.members = group.members.filter(member => member !== userId);
  group.updatedAt = context.clock.now().toISOString();
  context.store.changed();
  return {};
};

const getMembershipId: AwsOperation = call => {
  const store = findStore(call);
  const group = findGroup(store, requiredString(call.input, 'GroupId'));
  const userId = readMemberId(call);
  if (!group.members.includes(userId)) return notFound('GROUP_MEMBERSHIP', '');
  return {
    MembershipId: membershipId(group.id, userId),
    IdentityStoreId: store.identityStoreId,
  };
};

const listMemberships: AwsOperation = call => {
  const { input } = call;
  const store = findStore(call);
  const group = findGroup(store, requiredString(input, 'GroupId'));
  const page = pageOf({ items: group.members, input, maxPageSize: 100 });
  return {
    GroupMemberships: page.items.map(userId => view(store, group.id, userId)),
    NextToken: page.nextToken,
  };
};

const listMembershipsForMember: AwsOperation = call => {
  const store = findStore(call);
  const { id } = findUser(store, readMemberId(call));
  const page = pageOf({
    items: store.groups.filter(group => group.members.includes(id)),
    input: call.input,
    maxPageSize: 100,
  });
  return {
    GroupMemberships: page.items.map(group => view(store, group.id, id)),
    NextToken: page.nextToken,
  };
};

const isMemberInGroups: AwsOperation = call => {
  const store = findStore(call);
  const { id } = findUser(store, readMemberId(call));
  const groupIds = optionalList(call.input, 'GroupIds').map(String);
  if (groupIds.length < 1 || groupIds.length > 100) {
    throw new AwsError(
      'ValidationException',
      'GroupIds must hold between 1 and 100 ids.',
    );
  }
  return {
    Results: groupIds.map(groupId => ({
      GroupId: groupId,
      MemberId: { UserId: id },
      MembershipExists: findGroup(store, groupId).members.includes(id),
    })),
  };
};

/** Who is in which group. */
export const membershipOperations: Record<string, AwsOperation> = {
  CreateGroupMembership: createMembership,
  DescribeGroupMembership: describeMembership,
  DeleteGroupMembership: deleteMembership,
  GetGroupMembershipId: getMembershipId,
  ListGroupMemberships: listMemberships,
  ListGroupMembershipsForMember: listMembershipsForMember,
  IsMemberInGroups: isMemberInGroups,
};
