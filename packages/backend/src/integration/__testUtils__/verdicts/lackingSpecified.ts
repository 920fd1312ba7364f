import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Truth } from 'cloud-simulator';
import { StartingState } from '../states/StartingState';
import { specifiedGroup } from './specifiedGroup';

/** What is specified, and is not so, one line each. */
export interface LackingSpecified {
  /** Users and groups who do not have the application, and need it. */
  assignments: string[];
  /** Groups of IAM Identity Center, or members of them who are in AWS. */
  groups: string[];
  /** Groups that have the application, and that the scoping filter of groups leaves out. */
  leftOut: string[];
}

/** Compares what is specified with the clouds as they are. */
export function lackingSpecified(
  specification: FederationSpecification | undefined,
  state: StartingState,
  { groups }: Pick<Truth, 'groups'>,
): LackingSpecified {
  return {
    assignments: specification ? lackingAssignments(specification, state) : [],
    groups: specification ? lackingGroups(specification, state) : [],
    leftOut: (groups ?? [])
      .filter(
        ({ id, displayName, passesFilter, isInAws }) =>
          !passesFilter &&
          !isInAws &&
          specification?.provisioning?.groupsEnabled &&
          [id, displayName].some(name =>
            specification.assignments.groups.includes(name),
          ),
      )
      .map(({ displayName }) => displayName),
  };
}

function lackingAssignments(
  { assignments, provisioning }: FederationSpecification,
  { tenant, servicePrincipal }: StartingState,
): string[] {
  const needed =
    servicePrincipal?.appRoleAssignmentRequired !== false ||
    provisioning?.scope === 'assigned';
  if (!servicePrincipal || !provisioning || !needed) return [];
  const assigned = servicePrincipal.simulated.appRoleAssignments.map(
    ({ principalId }) => principalId,
  );
  const users = assignments.users.filter(name =>
    tenant.users.some(
      ({ id, userPrincipalName, deletedDateTime }) =>
        !deletedDateTime &&
        userPrincipalName === name &&
        !assigned.includes(id),
    ),
  );
  const groups = assignments.groups.filter(name => {
    const group = specifiedGroup(tenant, name);
    return group
      ? !assigned.includes(group.id)
      : // One that was renamed still has it.
        !servicePrincipal.simulated.appRoleAssignments.some(
          ({ principalId, principalDisplayName }) =>
            principalDisplayName === name &&
            tenant.groups.some(({ id }) => id === principalId),
        );
  });
  return [...users, ...groups];
}

function lackingGroups(
  { identityCenterGroups = [] }: FederationSpecification,
  { identityCenter }: StartingState,
): string[] {
  if (identityCenter?.status !== 'ACTIVE') return [];
  return identityCenterGroups.flatMap(({ name, members }) => {
    const group = identityCenter.groups.find(
      ({ displayName }) => displayName === name,
    );
    if (!group) return [name];
    return identityCenter.users
      .filter(
        ({ id, userName }) =>
          members.includes(userName) && !group.members.includes(id),
      )
      .map(({ userName }) => `${userName} in ${name}`);
  });
}

/**
 * Whether a group of IAM Identity Center has fewer members than specified, or one of Entra
 * with specified access fewer than there, whatever they are called now.
 */
export function isMemberMissing(
  specification: FederationSpecification | undefined,
  { identityCenter, tenant }: Pick<StartingState, 'identityCenter' | 'tenant'>,
): boolean {
  const own = (specification?.identityCenterGroups ?? []).map(
    ({ name, members }) => ({ name, members: members.length }),
  );
  const sent = (specification?.permissionSets ?? [])
    .flatMap(({ assignments }) => assignments)
    .filter(({ principalType }) => principalType === 'GROUP')
    .map(({ principal: name }) => ({
      name,
      members: specifiedGroup(tenant, name)?.members.length ?? 0,
    }));
  return [...own, ...sent].some(({ name, members }) =>
    identityCenter?.groups.some(
      group => group.displayName === name && group.members.length < members,
    ),
  );
}
