import { EntraTenantState } from '../../state/EntraTenantState';

/** Takes a user or group that is gone for good out of every group and assignment. */
export function forgetPrincipal(tenant: EntraTenantState, id: string) {
  for (const group of tenant.groups) {
    group.members = group.members.filter(member => member !== id);
  }
  for (const { simulated } of tenant.servicePrincipals) {
    simulated.appRoleAssignments = simulated.appRoleAssignments.filter(
      ({ principalId }) => principalId !== id,
    );
  }
}
