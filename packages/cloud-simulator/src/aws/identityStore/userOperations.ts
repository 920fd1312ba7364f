import { AwsOperation } from '../AwsOperation';
import { pageOf } from '../pageOf';
import { optionalList, requiredString } from '../validateInput';
import { findByAlternateIdentifier } from './findByAlternateIdentifier';
import { findStore, findUser, notFound } from './findInStore';
import { identityStoreUser } from './identityStoreUser';

const listUsers: AwsOperation = call => {
  const { input } = call;
  const store = findStore(call);
  const extensions = optionalList(input, 'Extensions');
  const page = pageOf({ items: store.users, input, maxPageSize: 100 });
  return {
    Users: page.items.map(user => identityStoreUser(store, user, extensions)),
    NextToken: page.nextToken,
  };
};

const describeUser: AwsOperation = call => {
  const { input } = call;
  const store = findStore(call);
  const user = findUser(store, requiredString(input, 'UserId'));
  return identityStoreUser(store, user, optionalList(input, 'Extensions'));
};

const getUserId: AwsOperation = call => {
  const store = findStore(call);
  const user =
    findByAlternateIdentifier({
      store,
      input: call.input,
      items: store.users,
      attributes: {
        userName: ({ userName }) => userName,
        'emails.value': ({ emails }) => emails[0]?.value,
      },
    }) ?? notFound('USER', '');
  return { IdentityStoreId: store.identityStoreId, UserId: user.id };
};

/** Reads of users. */
export const userOperations: Record<string, AwsOperation> = {
  ListUsers: listUsers,
  DescribeUser: describeUser,
  GetUserId: getUserId,
};
