import { EntraTenantState, EntraUser } from '../../state/EntraTenantState';
import { GraphError } from './GraphError';

/** Refuses a name on another domain than the tenant's, or that somebody else has. */
export function checkUserPrincipalName(
  tenant: EntraTenantState,
  user: EntraUser,
  name: string,
) {
  const domain = name.split('@')[1];
  if (!tenant.verifiedDomains.includes(domain)) {
    throw GraphError.badRequest(
      'The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.',
    );
  }
  refuseTakenName(tenant, user, name);
}

/** Who is in the recycle bin holds no name: deleting them renames them. */
export function refuseTakenName(
  tenant: EntraTenantState,
  user: EntraUser,
  name: string,
) {
  const isTaken = tenant.users.some(
    other =>
      other !== user &&
      other.userPrincipalName.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) {
    throw GraphError.badRequest(
      'Another object with the same value for property userPrincipalName already exists.',
    );
  }
}
