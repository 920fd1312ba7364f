import type { User } from '@microsoft/microsoft-graph-types';
import { ProvisioningCause } from './ClassifiedProvisioning';

/**
 * AWS refuses a person without given name, surname or display name, and may tell Entra only
 * that the request violates its schema: the person in Entra tells which it is.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html
 *
 * @param user - as the directory has the person; undefined: it does not tell
 */
export function refineByUser(
  cause: ProvisioningCause,
  user: Pick<User, 'givenName' | 'surname' | 'displayName'> | undefined,
): ProvisioningCause {
  const hasNames = user?.givenName && user.surname && user.displayName;
  return cause === 'attributesRefused' && user && !hasNames
    ? 'namesEmpty'
    : cause;
}
