import { createPermission } from '@backstage/plugin-permission-common';

/**
 * See the status and the specification of federations.
 * @public
 */
export const awsFederationReadPermission = createPermission({
  name: 'aws-federation.federation.read',
  attributes: { action: 'read' },
});

/**
 * Change the specification and the recorded facts of a federation.
 * @public
 */
export const awsFederationUpdatePermission = createPermission({
  name: 'aws-federation.federation.update',
  attributes: { action: 'update' },
});

/**
 * Ask for a check now.
 * @public
 */
export const awsFederationCheckPermission = createPermission({
  name: 'aws-federation.federation.check',
  attributes: { action: 'update' },
});

/**
 * See whom a finding hits: object ids of people and groups in Entra.
 * @public
 */
export const awsFederationPeopleReadPermission = createPermission({
  name: 'aws-federation.people.read',
  attributes: { action: 'read' },
});

/**
 * All permissions of the plugin.
 * @public
 */
export const awsFederationPermissions = [
  awsFederationReadPermission,
  awsFederationUpdatePermission,
  awsFederationCheckPermission,
  awsFederationPeopleReadPermission,
];
