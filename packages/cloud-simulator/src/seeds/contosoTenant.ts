import { EntraTenantState } from '../state/EntraTenantState';
import { contosoGroups, contosoUsers } from './contosoPeople';
import { CONTOSO_DOMAIN, CONTOSO_TENANT_ID } from './seedIds';

/** Permissions that the product needs at most. */
const ALL_PERMISSIONS = [
  'Application.ReadWrite.All',
  'AppRoleAssignment.ReadWrite.All',
  'AuditLog.Read.All',
  'Directory.Read.All',
  'Group.Read.All',
  'GroupMember.Read.All',
  'Organization.Read.All',
  'Policy.Read.All',
  'Policy.ReadWrite.ApplicationConfiguration',
  'ProvisioningLog.Read.All',
  'Synchronization.ReadWrite.All',
  'User.Read.All',
];

/** What people do in the admin center, for tests that do it in their place. */
const ADMINISTRATOR_PERMISSIONS = [
  'Application.ReadWrite.All',
  'AppRoleAssignment.ReadWrite.All',
  'AuditLog.Read.All',
  'Group.ReadWrite.All',
  'Policy.ReadWrite.ApplicationConfiguration',
  'Synchronization.ReadWrite.All',
  'User.ReadWrite.All',
];

/** The tenant Contoso with its people, before any enterprise application. */
export function contosoTenant(now: Date): EntraTenantState {
  const users = contosoUsers(now);
  return {
    tenantId: CONTOSO_TENANT_ID,
    displayName: 'Contoso',
    verifiedDomains: [CONTOSO_DOMAIN],
    clients: [
      {
        clientId: '0c9b7a52-6f1d-4d38-b1a4-93e5c7d20f18',
        clientSecret: 'simulated-client-secret',
        permissions: ALL_PERMISSIONS,
      },
      {
        clientId: '7d1e6b20-4c3a-4f1b-8e55-0a9b8c7d6e5f',
        clientSecret: 'simulated-limited-secret',
        permissions: ALL_PERMISSIONS.filter(
          permission => !permission.startsWith('Synchronization.'),
        ),
      },
      {
        clientId: 'c84d1f60-2b97-4e53-8a0c-b7f3e5169d42',
        clientSecret: 'simulated-administrator-secret',
        permissions: ADMINISTRATOR_PERMISSIONS,
      },
    ],
    users,
    groups: contosoGroups(users),
    applications: [],
    servicePrincipals: [],
    provisioningLogs: [],
  };
}
