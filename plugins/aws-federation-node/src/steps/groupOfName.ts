import type { Group } from '@microsoft/microsoft-graph-types';

/** The group that a name of the specification means. */
export type GroupOfName =
  | { kind: 'one'; group: Group & { id: string } }
  | { kind: 'none' }
  /** Several have the name, and nothing tells which is meant. */
  | { kind: 'several' };

/**
 * Among the groups of one name the one that is meant: the only one, else the one that was
 * known by that name, else one that has the application. Pure.
 *
 * @param holders - object ids of all who have the application
 * @param knownId - object id of the group that was found by that name before
 */
export function groupOfName(
  found: Group[],
  holders: ReadonlySet<string>,
  knownId?: string,
): GroupOfName {
  const groups = found.flatMap(({ id, ...group }) =>
    id ? [{ ...group, id }] : [],
  );
  if (groups.length === 0) return { kind: 'none' };
  const group =
    groups.length === 1
      ? groups[0]
      : groups.find(({ id }) => id === knownId) ??
        groups.find(({ id }) => holders.has(id));
  return group ? { kind: 'one', group } : { kind: 'several' };
}
