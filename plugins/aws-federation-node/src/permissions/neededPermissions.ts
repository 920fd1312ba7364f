import {
  FederationSpecification,
  StepId,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { steps } from '../steps';
import { GraphPermission, graphPermissions } from './GraphPermission';
import { StepPermissions } from './missingPermissions';

type Needed = (specification: FederationSpecification) => GraphPermission[];

const {
  readApplications,
  writeApplications,
  synchronization,
  assign,
  readUsers,
  readGroups,
  claims,
  readPolicies,
} = graphPermissions;

/** The ones that a step cannot do without, when the specification gives it anything to do. */
const needed: Record<StepId, Needed> = {
  instance: () => [],
  application: () => [writeApplications],
  'saml-mode': () => [writeApplications],
  'signing-certificate': () => [writeApplications],
  'entra-metadata': () => [readApplications],
  'console-visit': () => [],
  'aws-metadata': ({ saml }) => (saml ? [readApplications] : []),
  'saml-urls': ({ saml }) => (saml ? [writeApplications] : []),
  credentials: whenProvisioned(() => [synchronization]),
  job: whenProvisioned(() => [synchronization]),
  // The user principal name is what Entra sends by itself.
  'name-id': whenProvisioned(({ provisioning }) =>
    provisioning?.userNameAttribute &&
    provisioning.userNameAttribute !== 'userPrincipalName'
      ? [claims, readPolicies]
      : [],
  ),
  'user-name-mapping': whenProvisioned(() => [synchronization]),
  'group-mapping': whenProvisioned(() => [synchronization]),
  scope: whenProvisioned(() => [synchronization]),
  assignments: whenProvisioned(({ assignments: { users, groups } }) => [
    ...(users.length + groups.length > 0 ? [assign] : []),
    ...(users.length > 0 ? [readUsers] : []),
    ...(groups.length > 0 ? [readGroups] : []),
  ]),
  'on-demand': whenProvisioned(({ assignments: { canaryUser } }) =>
    canaryUser ? [synchronization, readUsers] : [],
  ),
  start: whenProvisioned(() => [synchronization]),
  // AWS's own permissions.
  groups: () => [],
  regions: () => [],
  'permission-sets': () => [],
};

function whenProvisioned(inner: Needed): Needed {
  return specification =>
    specification.provisioning ? inner(specification) : [];
}

/**
 * Permissions of Microsoft Graph without which the steps fail; none for a step that the
 * specification leaves nothing to do.
 * @public
 */
export function neededPermissions(
  specification: FederationSpecification,
): StepPermissions[] {
  return steps.map(({ id, title }) => ({
    title,
    permissions: needed[id](specification),
  }));
}
