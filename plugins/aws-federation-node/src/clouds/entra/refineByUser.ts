import type { User } from '@microsoft/microsoft-graph-types';
import { ProvisioningCause } from './ClassifiedProvisioning';

/** A name of somebody in Entra that AWS wants of everybody. */
export type NameInEntra = 'givenName' | 'surname' | 'displayName';

/**
 * AWS refuses a person without given name, surname or display name, and may tell Entra only
 * that the request violates its schema: the person in Entra tells which it is, as far as AWS
 * gets the names as Entra has them.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html
 *
 * @param user - as the directory has the person; undefined: it does not tell
 * @param plain - the names that AWS gets as they are
 */
export function refineByUser(
  cause: ProvisioningCause,
  user: Pick<User, NameInEntra> | undefined,
  plain: readonly NameInEntra[],
): ProvisioningCause {
  return cause === 'attributesRefused' &&
    user &&
    plain.some(name => !user[name])
    ? 'namesEmpty'
    : cause;
}
