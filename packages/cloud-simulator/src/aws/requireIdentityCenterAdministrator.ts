import { AwsCall } from './AwsOperation';
import { AwsError } from './AwsError';
import { isDelegatedAdministrator, ssoServicePrincipal } from './organizations';
import { callerArn } from './sts/callerArn';

/**
 * Identity Center belongs to the management account; one member account may administer
 * it when it is the delegated administrator. The others see that there is an instance.
 */
export function requireIdentityCenterAdministrator({
  caller,
  action,
}: AwsCall) {
  const { organization, accountId } = caller;
  if (
    accountId !== organization.managementAccountId &&
    !isDelegatedAdministrator(caller, ssoServicePrincipal)
  ) {
    throw new AwsError(
      'AccessDeniedException',
      `User: ${callerArn(caller)} is not authorized to perform: ${action}`,
    );
  }
}
