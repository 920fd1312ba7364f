import { AwsOperation } from '../AwsOperation';
import { groupOperations } from './groupOperations';
import { membershipOperations } from './membershipOperations';
import { userOperations } from './userOperations';

const target = 'AWSIdentityStore';

/** API of the service `identitystore`, by `X-Amz-Target`. */
export const identityStoreOperations: Record<string, AwsOperation> =
  Object.fromEntries(
    Object.entries({
      ...userOperations,
      ...groupOperations,
      ...membershipOperations,
    }).map(([name, operation]) => [`${target}.${name}`, operation]),
  );
