import {
  FederationSpecification,
  IdentityCenterGroupSpecification,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { SpecificationInput } from './SpecificationInput';

/**
 * The specified groups with those that were handed in; one of the same name takes the
 * place of the stored one. Undefined when there are none.
 */
export function readIdentityCenterGroups(
  input: SpecificationInput['identityCenterGroups'],
  stored: FederationSpecification | undefined,
): IdentityCenterGroupSpecification[] | undefined {
  const groups = new Map(
    stored?.identityCenterGroups?.map(group => [group.name, group]),
  );
  for (const { name = '', description, members = [] } of input ?? []) {
    groups.set(name, { name, ...(description && { description }), members });
  }
  return groups.size > 0 ? [...groups.values()] : undefined;
}
