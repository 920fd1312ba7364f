import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';

/**
 * The specification without these members of a group; undefined when it does not name
 * them. The group itself stays.
 */
export function withoutMembers(
  specification: FederationSpecification | undefined,
  target: { group: string; members: string[] },
): FederationSpecification | undefined {
  const leaving = new Set(target.members.map(name => name.toLowerCase()));
  let changed = false;
  const identityCenterGroups = specification?.identityCenterGroups?.map(
    group => {
      if (group.name !== target.group) return group;
      const members = group.members.filter(
        name => !leaving.has(name.toLowerCase()),
      );
      changed ||= members.length < group.members.length;
      return { ...group, members };
    },
  );
  return specification && changed
    ? { ...specification, identityCenterGroups }
    : undefined;
}
