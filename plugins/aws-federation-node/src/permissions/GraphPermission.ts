/**
 * Application permissions of Microsoft Graph of which one is enough. The first is the one
 * to grant.
 * @public
 */
export type GraphPermission = readonly [string, ...string[]];

const ownedBy = 'Application.ReadWrite.OwnedBy';
const directory = ['Directory.Read.All', 'Directory.ReadWrite.All'];

/**
 * What the steps need, from least to most where Microsoft documents a choice. With
 * `Application.ReadWrite.OwnedBy` the portal manages the applications that it created,
 * their provisioning included; Microsoft refuses some requests all the same
 * (https://learn.microsoft.com/graph/permissions-reference).
 */
export const graphPermissions = {
  readApplications: [
    'Application.Read.All',
    'Application.ReadWrite.All',
    ownedBy,
    ...directory,
  ],
  writeApplications: ['Application.ReadWrite.All', ownedBy],
  synchronization: ['Synchronization.ReadWrite.All', ownedBy],
  assign: ['AppRoleAssignment.ReadWrite.All'],
  readUsers: ['User.Read.All', 'User.ReadWrite.All', ...directory],
  readGroups: [
    'Group.Read.All',
    'GroupMember.Read.All',
    'Group.ReadWrite.All',
    ...directory,
  ],
  claims: ['Policy.ReadWrite.ApplicationConfiguration'],
  readPolicies: ['Policy.Read.All'],
} satisfies Record<string, GraphPermission>;
