import { isAssigned } from '../entra/applications/isAssigned';
import { provisioningScope } from '../provisioning/provisioningScope';
import { isActive } from '../provisioning/userAttributes';
import { EntraUser } from '../state/EntraTenantState';
import { CloudsCopy } from './CloudsCopy';

/** Enabled people whom Entra sends to AWS, whether or not they may sign in. */
export function peopleToProvision(copy: CloudsCopy): EntraUser[] {
  const { tenant, servicePrincipal } = copy;
  if (!tenant || !servicePrincipal) return [];
  const scope = provisioningScope(tenant, servicePrincipal);
  return tenant.users.filter(
    user => isActive(user) && scope.users.has(user.id),
  );
}

/** Those of them to whom Entra gives the application: they should be able to sign in. */
export function peopleInScope(copy: CloudsCopy): EntraUser[] {
  const { tenant, servicePrincipal } = copy;
  if (!tenant || !servicePrincipal) return [];
  return peopleToProvision(copy).filter(
    user =>
      !servicePrincipal.appRoleAssignmentRequired ||
      isAssigned({ tenant, servicePrincipal, userId: user.id }),
  );
}
