import {
  FederationSpecification,
  PermissionSetAssignment,
} from '@aws-federation/backstage-plugin-aws-federation-common';

/**
 * The specification without the named access; undefined when it does not name it. The
 * permission set itself stays.
 */
export function withoutAccess(
  specification: FederationSpecification | undefined,
  target: Pick<PermissionSetAssignment, 'principalType' | 'principal'> & {
    permissionSet: string;
    /** Undefined: all accounts. */
    accountIds?: string[];
  },
): FederationSpecification | undefined {
  const { permissionSet, principalType, principal, accountIds } = target;
  let changed = false;
  const permissionSets = specification?.permissionSets?.map(set =>
    set.name !== permissionSet
      ? set
      : {
          ...set,
          assignments: set.assignments.flatMap(assignment => {
            const hit =
              assignment.principalType === principalType &&
              assignment.principal === principal;
            const kept = hit
              ? assignment.accountIds.filter(
                  id => accountIds && !accountIds.includes(id),
                )
              : assignment.accountIds;
            changed ||= kept.length < assignment.accountIds.length;
            return kept.length > 0 ? [{ ...assignment, accountIds: kept }] : [];
          }),
        },
  );
  return specification && changed
    ? { ...specification, permissionSets }
    : undefined;
}
