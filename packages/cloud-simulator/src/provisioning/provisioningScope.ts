import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../state/EntraTenantState';
import { objectMapping } from './objectMapping';
import { passesScopingFilter } from './passesScopingFilter';
import { userAttributes } from './userAttributes';

/** Ids of the users and groups that a job provisions. */
export interface ProvisioningScope {
  users: Set<string>;
  groups: Set<string>;
}

/**
 * Who is entitled and, of the users, passes the scoping filter of their mapping: who does
 * not any more is disabled like one who was unassigned.
 */
export function provisioningScope(
  tenant: EntraTenantState,
  servicePrincipal: EntraServicePrincipal,
): ProvisioningScope {
  const { users, groups } = entitled(tenant, servicePrincipal);
  const { job } = servicePrincipal.simulated;
  const filter = job && objectMapping(job, 'User')?.scope;
  const passing = tenant.users.filter(
    user =>
      users.has(user.id) &&
      passesScopingFilter(filter, userAttributes(user, true)),
  );
  return { users: new Set(passing.map(({ id }) => id)), groups };
}

/**
 * Whether a cycle sends everybody. A narrower `SyncAll` counts only from the next initial
 * cycle on, which a restart begins
 * (https://learn.microsoft.com/entra/identity/app-provisioning/known-issues).
 */
export function syncsEverybody({
  simulated: { secrets, job },
}: EntraServicePrincipal): boolean {
  return (
    secrets.SyncAll?.toLowerCase() === 'true' ||
    (job?.initialCycleDone === true && job.syncsEverybody === true)
  );
}

/**
 * Everything when the job sends everybody; otherwise the assigned users, the assigned groups and
 * the direct members of these. Entra does not look into nested groups.
 */
export function entitled(
  tenant: EntraTenantState,
  servicePrincipal: EntraServicePrincipal,
): ProvisioningScope {
  const { appRoleAssignments } = servicePrincipal.simulated;
  const isUser = new Set(tenant.users.map(user => user.id));
  if (syncsEverybody(servicePrincipal)) {
    return {
      users: isUser,
      groups: new Set(tenant.groups.map(group => group.id)),
    };
  }
  const users = new Set<string>();
  const groups = new Set<string>();
  for (const { principalId } of appRoleAssignments) {
    const group = tenant.groups.find(each => each.id === principalId);
    if (group) {
      groups.add(group.id);
      group.members.filter(id => isUser.has(id)).forEach(id => users.add(id));
    } else if (isUser.has(principalId)) {
      users.add(principalId);
    }
  }
  return { users, groups };
}
