import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { deployers } from '../federate';
import { IdentityCenter, PermissionSet } from './CloudParts';

const canary = 'alan.turing@contoso.example';
const operators = 'Operators';

/**
 * What should hold of permission sets and own groups, and whether it does.
 *
 * @param options.start - before the first run
 * @param options.permissionSets - as the portal specifies them
 * @param options.isUserSent - Entra sends the first user; otherwise nothing is given to her
 */
export function accessHolds(options: {
  start: IdentityCenter | undefined;
  end: IdentityCenter;
  permissionSets: PermissionSetSpecification[];
  isUserSent: boolean;
}): Array<[string, boolean]> {
  const { start, end, permissionSets, isUserSent } = options;
  const user = end.users.find(({ userName }) => userName === canary);
  const groups = end.groups.filter(
    ({ displayName }) => displayName === operators,
  );
  const named = (name: string) =>
    end.permissionSets.find(set => set.name === name);
  return [
    ['one own group', groups.length === 1],
    [
      'member of the own group',
      !isUserSent ||
        (user !== undefined && groups[0]?.members.includes(user.id)),
    ],
    ['other members', keepsMembers(start, end)],
    [
      'permission sets',
      permissionSets.every(each => isSpecified(each, named(each.name))),
    ],
    [
      'accounts have the permission sets as they are',
      permissionSets.every(({ name }) => isProvisioned(named(name))),
    ],
    [
      'permission set of the user',
      !isUserSent ||
        permissionSets.every(({ name }) => name !== deployers.name) ||
        isAssignedOnce(end, deployers.name, user?.id),
    ],
    [
      'permission set of the group',
      isAssignedOnce(end, 'ViewOnlyAccess', groups[0]?.id),
    ],
    ['other account assignments', keepsAssignments(start, end)],
  ];
}

function isSpecified(
  wanted: PermissionSetSpecification,
  set: PermissionSet | undefined,
): boolean {
  if (!set) return false;
  const { permissionsBoundary: bound } = set;
  const holds = (given: unknown, found: unknown) =>
    given === undefined || given === found;
  return (
    holds(wanted.description, set.description) &&
    holds(wanted.sessionDuration, set.sessionDuration) &&
    holds(wanted.relayState, set.relayState) &&
    holds(
      wanted.permissionsBoundary,
      bound && 'managedPolicyArn' in bound && bound.managedPolicyArn,
    ) &&
    holds(
      wanted.inlinePolicy,
      JSON.stringify(JSON.parse(set.inlinePolicy ?? '{}')),
    ) &&
    wanted.managedPolicies.every(arn => set.managedPolicies?.includes(arn))
  );
}

function isProvisioned(set: PermissionSet | undefined): boolean {
  return Object.values(set?.provisionedTo ?? {}).every(
    revision => revision === set?.revision,
  );
}

function isAssignedOnce(
  { permissionSets, accountAssignments = [] }: IdentityCenter,
  name: string,
  principalId: string | undefined,
): boolean {
  const arn = permissionSets.find(set => set.name === name)?.arn;
  return (
    accountAssignments.filter(
      assignment =>
        assignment.permissionSetArn === arn &&
        assignment.principalId === principalId,
    ).length === 1
  );
}

function keepsAssignments(
  start: IdentityCenter | undefined,
  { accountAssignments = [] }: IdentityCenter,
): boolean {
  return (start?.accountAssignments ?? []).every(before =>
    accountAssignments.some(
      after => JSON.stringify(after) === JSON.stringify(before),
    ),
  );
}

function keepsMembers(
  start: IdentityCenter | undefined,
  end: IdentityCenter,
): boolean {
  return (start?.groups ?? []).every(before =>
    before.members.every(member =>
      end.groups.find(({ id }) => id === before.id)?.members.includes(member),
    ),
  );
}
