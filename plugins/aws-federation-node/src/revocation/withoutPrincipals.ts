import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Principal } from './findPrincipals';

/**
 * The specification without those users and groups, by whatever name it has them;
 * undefined when it has none of them.
 */
export function withoutPrincipals(
  specification: FederationSpecification,
  principals: Principal[],
): FederationSpecification | undefined {
  const { users, groups, canaryUser, ...rest } = specification.assignments;
  const isNamed = (kind: Principal['kind'], name: string) =>
    principals.some(
      principal =>
        principal.kind === kind && principal.names.includes(name.toLowerCase()),
    );
  const assignments = {
    ...rest,
    users: users.filter(name => !isNamed('user', name)),
    groups: groups.filter(name => !isNamed('group', name)),
    ...(canaryUser && !isNamed('user', canaryUser) && { canaryUser }),
  };
  const same =
    assignments.users.length === users.length &&
    assignments.groups.length === groups.length &&
    assignments.canaryUser === canaryUser;
  return same ? undefined : { ...specification, assignments };
}
