import { createUser } from '../../scim/createUser';
import { parseUserResource } from '../../scim/parseUserResource';
import { refuseDuplicateUser } from '../../scim/refuseDuplicateUser';
import { ScimError } from '../../scim/ScimError';
import { userResource } from '../../scim/userResource';
import { AwsError } from '../AwsError';
import { AwsOperation } from '../AwsOperation';
import { optionalList, optionalString, requiredString } from '../validateInput';
import { findStore, findUser } from './findInStore';

/** What `UpdateUser` may change, of what is kept. */
const updatable = [
  'addresses',
  'displayName',
  'emails',
  'locale',
  'name.familyName',
  'name.formatted',
  'name.givenName',
  'nickName',
  'phoneNumbers',
  'preferredLanguage',
  'profileUrl',
  'timezone',
  'title',
  'userName',
  'userType',
];

const createByApi: AwsOperation = call => {
  const { input, context } = call;
  const store = findStore(call);
  const userName = optionalString(input, 'UserName', { min: 1, max: 128 });
  const user = inWordsOfApi(() =>
    createUser({
      store,
      clock: context.clock,
      createdBy: 'API',
      resource: { ...withUncapitalizedNames(input, []), userName },
    }),
  );
  context.store.changed();
  return { UserId: user.id, IdentityStoreId: store.identityStoreId };
};

const updateUser: AwsOperation = call => {
  const { input, context } = call;
  const store = findStore(call);
  const user = findUser(store, requiredString(input, 'UserId'));
  const resource: Record<string, unknown> = structuredClone(userResource(user));
  for (const operation of optionalList(input, 'Operations')) {
    const { AttributePath: path, AttributeValue: value } = operation as Record<
      string,
      unknown
    >;
    if (typeof path !== 'string' || !updatable.includes(path)) {
      throw new AwsError(
        'ValidationException',
        `The attribute path ${path} of a user cannot be updated.`,
      );
    }
    const [first, second] = path.split('.');
    const lowered = uncapitalized(value ?? undefined, undefined);
    if (second) {
      resource[first] = { ...(resource[first] as object), [second]: lowered };
    } else {
      resource[first] = lowered;
    }
  }
  const attributes = inWordsOfApi(() => {
    const parsed = parseUserResource(resource, 'reference');
    refuseDuplicateUser(store, parsed, user.id);
    return parsed;
  });
  Object.assign(user, attributes, {
    updatedAt: context.clock.now().toISOString(),
  });
  context.store.changed();
  return {};
};

/** Assignments of the user stay behind, as AWS leaves them. */
const deleteUser: AwsOperation = call => {
  const store = findStore(call);
  const user = findUser(store, requiredString(call.input, 'UserId'));
  store.users.splice(store.users.indexOf(user), 1);
  for (const group of store.groups) {
    group.members = group.members.filter(member => member !== user.id);
  }
  call.context.store.changed();
  return {};
};

/**
 * Members of the API begin with a capital, attributes of SCIM do not.
 *
 * @param none - stands for a value that is left out
 */
function withUncapitalizedNames(
  members: object,
  none: unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(members)
      .filter(([name]) => name !== 'IdentityStoreId')
      .map(([name, each]) => [
        name[0].toLowerCase() + name.slice(1),
        uncapitalized(each, none),
      ]),
  );
}

function uncapitalized(value: unknown, none: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(each => uncapitalized(each, none));
  }
  return typeof value === 'object' && value !== null
    ? withUncapitalizedNames(value, none)
    : value ?? none;
}

function inWordsOfApi<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof ScimError)) throw error;
    throw error.status === 409
      ? new AwsError('ConflictException', 'Duplicate UserName', {
          members: { Reason: 'UNIQUENESS_CONSTRAINT_VIOLATION' },
        })
      : new AwsError(
          'ValidationException',
          String(error.cause ?? error.message),
        );
  }
}

/** Users that somebody makes, changes and deletes by hand, beside SCIM. */
export const userWriteOperations: Record<string, AwsOperation> = {
  CreateUser: createByApi,
  UpdateUser: updateUser,
  DeleteUser: deleteUser,
};
