import { AwsOperation } from '../AwsOperation';
import { accountOperations } from './accountOperations';
import { delegationOperations } from './delegationOperations';
import { serviceAccessOperations } from './serviceAccessOperations';

const target = 'AWSOrganizationsV20161128';

/** API of the service `organizations`, by `X-Amz-Target`. */
export const organizationsOperations: Record<string, AwsOperation> =
  Object.fromEntries(
    Object.entries({
      ...accountOperations,
      ...serviceAccessOperations,
      ...delegationOperations,
    }).map(([name, operation]) => [`${target}.${name}`, operation]),
  );
