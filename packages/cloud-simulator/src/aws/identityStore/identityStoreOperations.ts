import { AwsOperation } from '../AwsOperation';
import { groupOperations } from './groupOperations';
import { membershipOperations } from './membershipOperations';
import { networkOperations } from './networkOperations';
import { userOperations } from './userOperations';
import { userWriteOperations } from './userWriteOperations';

const target = 'AWSIdentityStore';

/** API of the service `identitystore`, by `X-Amz-Target`. */
export const identityStoreOperations: Record<string, AwsOperation> =
  Object.fromEntries(
    Object.entries({
      ...userOperations,
      ...userWriteOperations,
      ...groupOperations,
      ...membershipOperations,
      ...networkOperations,
    }).map(([name, operation]) => [`${target}.${name}`, operation]),
  );
