import { randomUUID } from 'node:crypto';
import { CloudsCopy } from './CloudsCopy';

/** Gives somebody, or a group, the application that they sign in with and that which sends them. */
export function assign(
  { senders, clock }: CloudsCopy,
  principalId: string,
  principalType: 'User' | 'Group',
) {
  for (const { simulated, appRoles } of senders) {
    simulated.appRoleAssignments.push({
      id: randomUUID(),
      principalId,
      principalType,
      principalDisplayName: principalId,
      appRoleId: appRoles[0]?.id ?? '',
      createdDateTime: clock.at.toISOString(),
    });
  }
}
