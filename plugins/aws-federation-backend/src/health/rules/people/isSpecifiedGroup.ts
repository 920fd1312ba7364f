import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { MissingGroup } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Whether a group is to have the application, or access in AWS. Pure. */
export function isSpecifiedGroup(
  { id, name }: Pick<MissingGroup, 'id' | 'name'>,
  { assignments, permissionSets = [] }: FederationSpecification,
): boolean {
  const getsAccess = permissionSets
    .flatMap(set => set.assignments)
    .some(
      ({ principalType, principal }) =>
        principalType === 'GROUP' && principal === name,
    );
  return (
    getsAccess ||
    assignments.groups.includes(id) ||
    assignments.groups.includes(name)
  );
}
