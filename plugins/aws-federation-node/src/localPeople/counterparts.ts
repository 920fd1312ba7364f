import { LocalPeople } from '@aws-federation/backstage-plugin-aws-federation-common';
import type {
  AppRoleAssignment,
  Group,
  User,
} from '@microsoft/microsoft-graph-types';
import { EntraClient } from '../entra/EntraClient';

/** Requests for single users under way at once. */
const usersAtOnce = 8;

/** Whom AWS's people and groups are compared with, read as they are asked for. */
export interface Counterparts {
  comparedWith: LocalPeople['comparedWith'];
  people(): AsyncGenerator<User>;
  groups(): AsyncGenerator<Pick<Group, 'displayName'>>;
}

/**
 * Those who have the enterprise application, directly or as direct members of a group:
 * Entra does not follow groups in groups. Everybody in the tenant while nobody has it, and
 * where Entra sends everybody.
 *
 * @param assignments - of the application; none when there is no application; undefined
 *   where everybody is sent and nobody needs one
 */
export function counterparts(
  { directory }: Pick<EntraClient, 'directory'>,
  assignments: AppRoleAssignment[] | undefined,
): Counterparts {
  if (!assignments) return tenant(directory, 'everybody');
  const idsOf = (type: 'User' | 'Group') => [
    ...new Set(
      assignments
        .filter(({ principalType }) => principalType === type)
        .flatMap(({ principalId }) => principalId ?? []),
    ),
  ];
  const users = idsOf('User');
  const groups = idsOf('Group');
  if (users.length + groups.length === 0) {
    return tenant(directory, 'tenant');
  }
  return {
    comparedWith: 'assigned',
    async *people() {
      for (let at = 0; at < users.length; at += usersAtOnce) {
        const found = await Promise.all(
          users.slice(at, at + usersAtOnce).map(id => directory.findUser(id)),
        );
        yield* found.filter(user => user !== undefined);
      }
      for (const id of groups) yield* directory.eachMember(id);
    },
    async *groups() {
      for (const { principalType, principalDisplayName } of assignments) {
        if (principalType === 'Group') {
          yield { displayName: principalDisplayName };
        }
      }
    },
  };
}

function tenant(
  directory: EntraClient['directory'],
  comparedWith: 'tenant' | 'everybody',
): Counterparts {
  return {
    comparedWith,
    people: () => directory.eachUser(),
    groups: () => directory.eachGroup(),
  };
}
