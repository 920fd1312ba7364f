import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';

type Access = PermissionSetSpecification['assignments'][number] & {
  permissionSet: string;
};

/**
 * Specified permission sets with more access. Pure. A set that is not specified yet is
 * taken from the defaults, or by its name alone: then it is adopted as AWS has it.
 */
export function mergePermissionSets(options: {
  specified: PermissionSetSpecification[];
  defaults: PermissionSetSpecification[];
  /** Whether to specify all defaults, assigned or not. */
  addDefaults: boolean;
  access: Access[];
}): PermissionSetSpecification[] {
  const { specified, defaults, addDefaults, access } = options;
  const merged = new Map(
    [...(addDefaults ? defaults : []), ...specified].map(set => [
      set.name,
      set,
    ]),
  );
  for (const { permissionSet, ...assignment } of access) {
    const set = merged.get(permissionSet) ??
      defaults.find(({ name }) => name === permissionSet) ?? {
        name: permissionSet,
        managedPolicies: [],
        assignments: [],
      };
    merged.set(permissionSet, {
      ...set,
      assignments: withAssignment(set.assignments, assignment),
    });
  }
  return [...merged.values()];
}

function withAssignment(
  assignments: PermissionSetSpecification['assignments'],
  more: PermissionSetSpecification['assignments'][number],
): PermissionSetSpecification['assignments'] {
  const same = assignments.find(
    ({ principalType, principal }) =>
      principalType === more.principalType && principal === more.principal,
  );
  if (!same) {
    return [...assignments, more];
  }
  const accountIds = [...new Set([...same.accountIds, ...more.accountIds])];
  return assignments.map(assignment =>
    assignment === same ? { ...same, accountIds } : assignment,
  );
}
