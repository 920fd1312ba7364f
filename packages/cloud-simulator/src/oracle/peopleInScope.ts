import { isAssigned } from '../entra/applications/isAssigned';
import { objectMapping } from '../provisioning/objectMapping';
import { passesScopingFilter } from '../provisioning/passesScopingFilter';
import { isActive, userAttributes } from '../provisioning/userAttributes';
import { EntraServicePrincipal, EntraUser } from '../state/EntraTenantState';
import { CloudsCopy } from './CloudsCopy';
import { jobsThatSend, scopeThatCounts } from './scopeThatCounts';

/** Enabled people whom Entra sends to AWS, whether or not they may sign in. */
export function peopleToProvision(copy: CloudsCopy): EntraUser[] {
  const { tenant, senders } = copy;
  if (!tenant || senders.length === 0) return [];
  const scope = scopeThatCounts({
    tenant,
    senders: senders.map(withAllAssignments),
  });
  return tenant.users.filter(
    user => isActive(user) && scope.users.has(user.id),
  );
}

/** Whoever has the application is meant, also where provisioning does not take it so. */
function withAllAssignments(
  servicePrincipal: EntraServicePrincipal,
): EntraServicePrincipal {
  const { simulated } = servicePrincipal;
  return {
    ...servicePrincipal,
    simulated: { ...simulated, assignmentsNotTaken: [] },
  };
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

/** Enabled people who would be in scope if they were assigned. */
export function peopleToAssign(copy: CloudsCopy): EntraUser[] {
  const jobs = jobsThatSend(copy, 'User');
  const filters =
    jobs.length > 0
      ? jobs.map(job => objectMapping(job, 'User')?.scope)
      : [undefined];
  return (copy.tenant?.users ?? []).filter(
    user =>
      isActive(user) &&
      filters.some(filter =>
        passesScopingFilter(filter, userAttributes(user, true)),
      ),
  );
}
