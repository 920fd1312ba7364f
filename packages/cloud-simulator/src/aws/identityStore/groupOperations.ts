import { randomUUID } from 'node:crypto';
import {
  IdentityCenterState,
  IdentityStoreGroup,
} from '../../state/AwsOrganizationState';
import { AwsError } from '../AwsError';
import { AwsOperation } from '../AwsOperation';
import { pageOf } from '../pageOf';
import { optionalList, optionalString, requiredString } from '../validateInput';
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
  if (displayName) refuseTaken(store, displayName);
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

const updateGroup: AwsOperation = call => {
  const { input, context } = call;
  const store = findStore(call);
  const group = findGroup(store, requiredString(input, 'GroupId'));
  for (const operation of optionalList(input, 'Operations')) {
    const { AttributePath: path, AttributeValue: value } = operation as Record<
      string,
      unknown
    >;
    if (path !== 'displayName' && path !== 'description') {
      throw new AwsError(
        'ValidationException',
        `The attribute path ${path} of a group cannot be updated.`,
      );
    }
    const given = optionalString({ [path]: value }, path, text);
    if (path === 'displayName' && given) refuseTaken(store, given, group);
    if (path === 'displayName') group.displayName = given ?? '';
    else group.description = given;
  }
  group.updatedAt = context.clock.now().toISOString();
  context.store.changed();
  return {};
};

function refuseTaken(
  store: IdentityCenterState,
  displayName: string,
  self?: IdentityStoreGroup,
) {
  const isTaken = store.groups.some(
    group =>
      group !== self &&
      group.displayName.toLowerCase() === displayName.toLowerCase(),
  );
  if (isTaken) {
    throw new AwsError('ConflictException', 'Duplicate GroupDisplayName', {
      members: { Reason: 'UNIQUENESS_CONSTRAINT_VIOLATION' },
    });
  }
}

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
  UpdateGroup: updateGroup,
  ListGroups: listGroups,
  GetGroupId: getGroupId,
};
