import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../../state/EntraTenantState';

/**
 * Whether a user is assigned to an application: directly, or as a direct member of an
 * assigned group. Entra does not look into nested groups.
 */
export function isAssigned(options: {
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  userId: string;
}): boolean {
  const { tenant, servicePrincipal, userId } = options;
  return servicePrincipal.simulated.appRoleAssignments.some(
    ({ principalId, principalType }) =>
      principalType === 'User'
        ? principalId === userId
        : tenant.groups.some(
            group => group.id === principalId && group.members.includes(userId),
          ),
  );
}
