import { EntraTenantState, EntraUser } from '../../state/EntraTenantState';
import { refuseTakenName } from './checkUserPrincipalName';
import { forgetPrincipal } from './forgetPrincipal';

/**
 * Puts a user into the recycle bin. Entra frees the user principal name at once: that of
 * the deleted user gets the object id without dashes in front
 * (https://learn.microsoft.com/powershell/module/microsoft.entra.users/get-entradeleteduser).
 */
export function deleteUser(user: EntraUser, now: Date) {
  user.deletedDateTime = now.toISOString();
  user.userPrincipalName = `${prefixOf(user)}${user.userPrincipalName}`;
}

/**
 * Takes a user out of the recycle bin, under the former name: only Graph beta takes another
 * one (https://learn.microsoft.com/graph/api/directory-deleteditems-restore).
 *
 * @throws GraphError 400 when somebody else has the name by now.
 */
export function restoreUser(tenant: EntraTenantState, user: EntraUser) {
  const { userPrincipalName } = user;
  const prefix = prefixOf(user);
  const former = userPrincipalName.startsWith(prefix)
    ? userPrincipalName.slice(prefix.length)
    : userPrincipalName;
  refuseTakenName(tenant, user, former);
  user.userPrincipalName = former;
  user.deletedDateTime = undefined;
}

/** Deletes a user for good, with every membership and assignment. */
export function purgeUser(tenant: EntraTenantState, user: EntraUser) {
  tenant.users = tenant.users.filter(other => other !== user);
  forgetPrincipal(tenant, user.id);
}

function prefixOf({ id }: EntraUser): string {
  return id.replaceAll('-', '');
}
