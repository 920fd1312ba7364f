import type { Group } from '@microsoft/microsoft-graph-types';
import { isLetPass } from '../../steps/schema/isLetPass';
import { describeGraphFilter } from '../../steps/schema/scopingFilter';
import { SnapshotContext } from '../SnapshotContext';
import { SnapshotPart } from '../SnapshotPart';
import { assignedGroups } from './assignedGroups';
import { readScopingFilter } from './readScopingFilter';

/**
 * Which of the groups that have the enterprise application the scoping filter of groups
 * lets pass, as far as Graph shows what it asks for.
 * @public
 */
export interface GroupFilterFacts {
  /** In words, as the mappings tell it; `none` also where groups are not to be sent. */
  filter: string;
  /** How many groups have the application. */
  assigned: number;
  /** Object ids in Entra, with the ISO 8601 time at which that was first seen of this filter. */
  passing: Record<string, string>;
  leftOut: LeftOutGroup[];
}

/**
 * A group that the filter leaves out.
 * @public
 */
export interface LeftOutGroup {
  /** Object id in Entra. */
  id: string;
  /** As it was called when it got the application. */
  name: string;
}

/** Each takes a request; of those beyond nothing is told. */
const mostLookedAt = 100;
const requestsAtOnce = 8;

/** @public */
export const groupFilterPart: SnapshotPart<GroupFilterFacts> = {
  title: 'the groups that the scoping filter lets pass',
  tier: 'hourly',

  async collect(context, before) {
    const scope = context.specification.provisioning?.groupsEnabled
      ? await readScopingFilter(context, 'Group')
      : undefined;
    const filter = describeGraphFilter(scope);
    const assigned =
      scope && filter !== 'none'
        ? await assignedGroups(context)
        : new Map<string, string>();
    const facts: GroupFilterFacts = {
      filter,
      assigned: assigned.size,
      passing: {},
      leftOut: [],
    };
    const known = before?.facts.filter === filter ? before.facts.passing : {};
    const now = context.clock.now().toISOString();
    for await (const group of eachGroup(context, [...assigned.keys()])) {
      const passes = isLetPass(scope, shownOf(group));
      if (passes) facts.passing[group.id!] = known[group.id!] ?? now;
      else if (passes === false) {
        facts.leftOut.push({ id: group.id!, name: assigned.get(group.id!)! });
      }
    }
    return facts;
  },
};

async function* eachGroup(
  { entra: { directory } }: SnapshotContext,
  ids: string[],
): AsyncGenerator<Group> {
  const looked = ids.slice(0, mostLookedAt);
  for (let at = 0; at < looked.length; at += requestsAtOnce) {
    const found = await Promise.all(
      looked
        .slice(at, at + requestsAtOnce)
        .map(groupId => directory.findGroups(groupId)),
    );
    yield* found.flat();
  }
}

/** By the names of the synchronization schema. */
function shownOf(group: Group) {
  const { id, displayName, description, mail, mailNickname } = group;
  const { securityEnabled, mailEnabled } = group;
  return {
    objectId: id,
    displayName,
    description,
    mail,
    mailNickname,
    securityEnabled,
    mailEnabled,
  };
}
