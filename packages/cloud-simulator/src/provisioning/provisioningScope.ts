import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../state/EntraTenantState';

/** Ids of the users and groups that a job provisions. */
export interface ProvisioningScope {
  users: Set<string>;
  groups: Set<string>;
}

/**
 * Everything when `SyncAll` is on; otherwise the assigned users, the assigned groups and
 * the direct members of these. Entra does not look into nested groups.
 */
export function provisioningScope(
  tenant: EntraTenantState,
  servicePrincipal: EntraServicePrincipal,
): ProvisioningScope {
  const { secrets, appRoleAssignments } = servicePrincipal.simulated;
  const isUser = new Set(tenant.users.map(user => user.id));
  if (secrets.SyncAll?.toLowerCase() === 'true') {
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
