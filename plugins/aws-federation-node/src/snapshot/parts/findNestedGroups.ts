import type { AppRoleAssignment } from '@microsoft/microsoft-graph-types';
import { EntraClient } from '../../entra/EntraClient';

/**
 * Groups that are direct members of those that have the enterprise application, and do not
 * have it themselves: Entra neither signs in nor sends their members.
 * https://learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works
 * @public
 */
export interface NestedGroupsFacts {
  nested: number;
  /** The groups in which they are. */
  parents: number;
  /** Display names of some of them; of one whose name Entra does not show, the object id. */
  someNames: string[];
  /** Display names of some of the parents. */
  someParents: string[];
  /** More groups have the application than are looked at. */
  more?: boolean;
}

/** Each takes a request, or several when it has many groups. */
const mostLookedAt = 100;
const requestsAtOnce = 8;
const mostNames = 10;

/** @param assignments - of the application */
export async function findNestedGroups(
  { directory }: Pick<EntraClient, 'directory'>,
  assignments: AppRoleAssignment[],
): Promise<NestedGroupsFacts> {
  const assigned = new Map(
    assignments.flatMap(
      ({ principalType, principalId, principalDisplayName }) =>
        principalType === 'Group' && principalId
          ? [[principalId, principalDisplayName ?? principalId] as const]
          : [],
    ),
  );
  const nested = new Map<string, string>();
  const parents: string[] = [];
  const looked = [...assigned].slice(0, mostLookedAt);
  for (let at = 0; at < looked.length; at += requestsAtOnce) {
    const found = await Promise.all(
      looked.slice(at, at + requestsAtOnce).map(async ([id, name]) => ({
        name,
        inside: await directory.listNestedGroups(id),
      })),
    );
    for (const { name, inside } of found) {
      const without = inside.filter(({ id }) => id && !assigned.has(id));
      if (without.length > 0) parents.push(name);
      for (const { id, displayName } of without) {
        nested.set(id!, displayName ?? id!);
      }
    }
  }
  return {
    nested: nested.size,
    parents: parents.length,
    someNames: [...nested.values()].slice(0, mostNames),
    someParents: parents.slice(0, mostNames),
    ...(assigned.size > mostLookedAt && { more: true }),
  };
}
