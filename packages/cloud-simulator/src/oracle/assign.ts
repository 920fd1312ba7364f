import { randomUUID } from 'node:crypto';
import { CloudsCopy } from './CloudsCopy';

/** Gives somebody, or a group, the application, beside what they have. */
export function assign(
  { servicePrincipal, clock }: CloudsCopy,
  principalId: string,
  principalType: 'User' | 'Group',
) {
  servicePrincipal!.simulated.appRoleAssignments.push({
    id: randomUUID(),
    principalId,
    principalType,
    principalDisplayName: principalId,
    appRoleId: servicePrincipal!.appRoles[0]?.id ?? '',
    createdDateTime: clock.at.toISOString(),
  });
}
