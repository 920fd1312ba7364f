import { EntraServicePrincipal } from '../../state/EntraTenantState';
import { GraphCall } from './GraphCall';
import { GraphError } from './GraphError';

const ownedBy = 'Application.ReadWrite.OwnedBy';

/** Any permission of a list is enough. */
export const permissions = {
  readApplications: [
    'Application.Read.All',
    'Application.ReadWrite.All',
    ownedBy,
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ],
  createApplications: ['Application.ReadWrite.All', ownedBy],
  writeApplications: ['Application.ReadWrite.All'],
  writeAssignments: ['AppRoleAssignment.ReadWrite.All'],
  readUsers: [
    'User.ReadBasic.All',
    'User.Read.All',
    'User.ReadWrite.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ],
  readGroups: [
    'GroupMember.Read.All',
    'Group.Read.All',
    'Group.ReadWrite.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ],
  writeUsers: ['User.ReadWrite.All', 'Directory.ReadWrite.All'],
  writeGroups: ['Group.ReadWrite.All', 'Directory.ReadWrite.All'],
  writeMembers: [
    'GroupMember.ReadWrite.All',
    'Group.ReadWrite.All',
    'Directory.ReadWrite.All',
  ],
  readLogs: ['ProvisioningLog.Read.All', 'AuditLog.Read.All'],
  readPolicies: [
    'Policy.Read.All',
    'Policy.ReadWrite.ApplicationConfiguration',
  ],
  writePolicies: ['Policy.ReadWrite.ApplicationConfiguration'],
  readSynchronization: [
    'Synchronization.Read.All',
    'Synchronization.ReadWrite.All',
  ],
  writeSynchronization: ['Synchronization.ReadWrite.All'],
};

/** Directory endpoints answer a missing permission with 403. */
export function requirePermission(call: GraphCall, anyOf: string[]) {
  if (!has(call, anyOf)) throw denied();
}

/** Like `requirePermission`; who owns the object may also change it. */
export function requirePermissionOrOwnership(
  call: GraphCall,
  anyOf: string[],
  servicePrincipal: EntraServicePrincipal | undefined,
) {
  if (!has(call, anyOf) && !owns(call, servicePrincipal)) throw denied();
}

/** The synchronization API answers a missing permission with 401 and says nothing. */
export function requireSynchronizationPermission(
  call: GraphCall,
  anyOf: string[],
  servicePrincipal?: EntraServicePrincipal,
) {
  if (!has(call, anyOf) && !owns(call, servicePrincipal)) {
    throw new GraphError(401, 'UnknownError', '');
  }
}

/** Whether the caller has one of them. */
export function has(call: GraphCall, anyOf: string[]): boolean {
  return anyOf.some(permission => call.permissions.includes(permission));
}

function owns(
  call: GraphCall,
  servicePrincipal: EntraServicePrincipal | undefined,
): boolean {
  return (
    call.permissions.includes(ownedBy) &&
    (servicePrincipal?.simulated.owners ?? []).includes(call.clientId)
  );
}

function denied(): GraphError {
  return new GraphError(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  );
}
