import { AwsCaller } from '../AwsCaller';
import { AwsError } from '../AwsError';
import { isDelegatedAdministrator } from './isDelegatedAdministrator';

const denied = () =>
  new AwsError(
    'AccessDeniedException',
    "You don't have permissions to access this resource.",
  );

/** What only the management account may call. */
export function requireManagementAccount(caller: AwsCaller) {
  if (caller.accountId !== caller.organization.managementAccountId) {
    throw denied();
  }
}

/** What the management account and every delegated administrator may read. */
export function requireReader(caller: AwsCaller) {
  if (!isDelegatedAdministrator(caller)) requireManagementAccount(caller);
}
