import { AwsError } from '../AwsError';
import { AwsOperation } from '../AwsOperation';
import { accountOperations } from './accountOperations';
import { delegationOperations } from './delegationOperations';
import { isMember } from './isMember';
import { serviceAccessOperations } from './serviceAccessOperations';

const target = 'AWSOrganizationsV20161128';

/** API of the service `organizations`, by `X-Amz-Target`. */
export const organizationsOperations: Record<string, AwsOperation> =
  Object.fromEntries(
    Object.entries({
      ...accountOperations,
      ...serviceAccessOperations,
      ...delegationOperations,
    }).map(([name, operation]) => [`${target}.${name}`, ofMembers(operation)]),
  );

function ofMembers(operation: AwsOperation): AwsOperation {
  return call => {
    if (!isMember(call.caller)) {
      throw new AwsError(
        'AWSOrganizationsNotInUseException',
        'Your account is not a member of an organization.',
      );
    }
    return operation(call);
  };
}
