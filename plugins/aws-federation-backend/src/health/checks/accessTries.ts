import {
  AssignedArrived,
  AwaitedAssignment,
  LeftOpen,
  userDigest,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** With one try a check: AWS is over a hiccup by then, or somebody has to look. */
export const mostTries = 6;

/** A specified assignment that a run left open, and whose user or group is in AWS now. */
export interface Arrived
  extends Pick<AwaitedAssignment, 'permissionSet' | 'assignment'> {
  key: string;
  /** Of a user; absent: it is a group. */
  userName?: string;
  /** They lack it, and their name is not that of somebody else than had it before. */
  isOpen: boolean;
}

/**
 * Which assignments are tried now, and what the record is to say before they are: whoever
 * is tried stays in it, with the try counted, so that a process which ends meanwhile leaves
 * nobody behind. A name that has passed to somebody else since the first try gets nothing.
 * Pure.
 *
 * @param ids - of users in AWS, by their names
 */
export function beginTries(
  recorded: LeftOpen[],
  arrived: Arrived[],
  ids: ReadonlyMap<string, string | undefined>,
): { tried: Arrived[]; leftOpen: LeftOpen[] } {
  const tried: Arrived[] = [];
  const leftOpen = recorded.flatMap((entry): LeftOpen[] => {
    const each = arrived.find(({ key }) => key === entry.key);
    if (!each) return [entry];
    if (!each.isOpen || entry.tries >= mostTries) return [];
    const tries = entry.tries + 1;
    if (each.userName === undefined) {
      tried.push(each);
      return [{ key: entry.key, tries }];
    }
    const id = ids.get(each.userName);
    // Gone again since the check looked.
    if (!id) return [entry];
    const user = userDigest(id);
    if (entry.user && entry.user !== user) return [];
    tried.push(each);
    return [{ key: entry.key, tries, user }];
  });
  return { tried, leftOpen };
}

/** What the record is to say after the tries: only what may go through later stays. Pure. */
export function endTries(
  leftOpen: LeftOpen[],
  tried: Arrived[],
  failed: AssignedArrived['failed'],
): LeftOpen[] {
  return leftOpen.filter(({ key, tries }) => {
    const each = tried.find(other => other.key === key);
    return (
      !each ||
      (tries < mostTries &&
        failed.some(
          ({ permissionSet, assignment, mayPass }) =>
            mayPass &&
            permissionSet === each.permissionSet &&
            assignment === each.assignment,
        ))
    );
  });
}
