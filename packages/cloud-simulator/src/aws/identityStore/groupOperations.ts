import { randomUUID } from 'node:crypto';
import { IdentityStoreGroup } from '../../state/AwsOrganizationState';
import { AwsError } from '../AwsError';
import { AwsOperation } from '../AwsOperation';
import { pageOf } from '../pageOf';
import { optionalString, requiredString } from '../validateInput';
import { findByAlternateIdentifier } from './findByAlternateIdentifier';
import { findGroup, findStore, notFound } from './findInStore';
import { identityStoreGroup } from './identityStoreGroup';

const text = { min: 1, max: 1024 };

const createGroup: AwsOperation = call => {
  const { input, context } = call;
  const store = findStore(call);
  // The API lets a group have no name; nobody could find or assign it by hand then.
  const displayName = optionalString(input, 'DisplayName', text) ?? '';
  const description = optionalString(input, 'Description', text);
  const isTaken = store.groups.some(
    group => group.displayName.toLowerCase() === displayName.toLowerCase(),
  );
  if (displayName && isTaken) {
    throw new AwsError('ConflictException', 'Duplicate GroupDisplayName', {
      members: { Reason: 'UNIQUENESS_CONSTRAINT_VIOLATION' },
    });
  }
  const now = context.clock.now().toISOString();
  const group: IdentityStoreGroup = {
    id: randomUUID(),
    displayName,
    description,
    members: [],
    createdAt: now,
    updatedAt: now,
    createdBy: 'API',
  };
  store.groups.push(group);
  context.store.changed();
  return { GroupId: group.id, IdentityStoreId: store.identityStoreId };
};

const describeGroup: AwsOperation = call => {
  const store = findStore(call);
  return identityStoreGroup(
    store,
    findGroup(store, requiredString(call.input, 'GroupId')),
  );
};

/** Account assignments of the group stay behind, as AWS leaves them. */
const deleteGroup: AwsOperation = call => {
  const store = findStore(call);
  const group = findGroup(store, requiredString(call.input, 'GroupId'));
  store.groups.splice(store.groups.indexOf(group), 1);
  call.context.store.changed();
  return {};
};

const listGroups: AwsOperation = call => {
  const store = findStore(call);
  const page = pageOf({
    items: store.groups,
    input: call.input,
    maxPageSize: 100,
  });
  return {
    Groups: page.items.map(group => identityStoreGroup(store, group)),
    NextToken: page.nextToken,
  };
};

const getGroupId: AwsOperation = call => {
  const store = findStore(call);
  const group =
    findByAlternateIdentifier({
      store,
      input: call.input,
      items: store.groups,
      attributes: { displayName: ({ displayName }) => displayName },
    }) ?? notFound('GROUP', '');
  return { IdentityStoreId: store.identityStoreId, GroupId: group.id };
};

/** Groups of the identity store. */
export const groupOperations: Record<string, AwsOperation> = {
  CreateGroup: createGroup,
  DescribeGroup: describeGroup,
  DeleteGroup: deleteGroup,
  ListGroups: listGroups,
  GetGroupId: getGroupId,
};
