import type { User } from '@microsoft/microsoft-graph-types';
import { SnapshotContext } from '../SnapshotContext';
import { SnapshotPart } from '../SnapshotPart';
import { assignedGroups } from './assignedGroups';
import { compareMembers } from './compareMembers';
import { findActiveStore } from './findActiveStore';

/**
 * A group of Entra with specified access, and who is a member of it in one cloud alone.
 * @public
 */
export interface ComparedGroup {
  /** Object id in Entra. */
  id: string;
  /** As it is specified. */
  name: string;
  /** In AWS. */
  awsId: string;
  /** Enabled people whom AWS has, and not in the group. */
  missing: Array<{
    /** Object id in Entra. */
    id: string;
    /** ISO 8601 time at which she was first missed there. */
    since: string;
  }>;
  /**
   * Enabled people whom AWS has in the group, and who are no members of it in Entra; absent
   * in what was stored before they were looked for.
   */
  surplus?: Array<{
    /** In AWS. */
    id: string;
    /** ISO 8601 time at which she was first seen there. */
    since: string;
  }>;
}

/**
 * Whether groups that Entra sends have their members in AWS, as far as permission sets are
 * specified for them.
 * @public
 */
export interface GroupMembersFacts {
  groups: ComparedGroup[];
  /** Ids in AWS of members who are in their groups, by object id in Entra. */
  users: Record<string, string>;
}

/** Each takes some requests. */
const mostGroups = 20;
/** Of all of them: whom AWS is asked for takes a request, as long as her id there is not known. */
const mostMembers = 1000;

const nothing: GroupMembersFacts = { groups: [], users: {} };

/** @public */
export const groupMembersPart: SnapshotPart<GroupMembersFacts> = {
  title: 'the members of groups with specified access',
  tier: 'hourly',
  // The next cycle may bring them, or take them out.
  isDue: ({ groups }) =>
    groups.some(
      ({ missing, surplus = [] }) => missing.length + surplus.length > 0,
    ),

  async collect(context, before) {
    const names = namesWithAccess(context);
    const assigned =
      names.length > 0
        ? await assignedGroups(context)
        : new Map<string, string>();
    const store =
      assigned.size > 0 ? await findActiveStore(context) : undefined;
    if (!store) return nothing;
    const { identityStoreId } = store;
    const known = before?.facts ?? nothing;
    const facts: GroupMembersFacts = { groups: [], users: {} };
    let left = mostMembers;
    for (const name of names.slice(0, mostGroups)) {
      const group = await findGroup(context, {
        identityStoreId,
        name,
        assigned,
        known: known.groups.find(each => each.name === name),
      });
      if (!group) continue;
      const { people, isComplete } = await readPeople(context, group.id, left);
      left -= people.length;
      const last = known.groups.find(
        each => each.id === group.id && each.awsId === group.awsId,
      );
      const { missing, surplus, users } = await compareMembers(context, {
        identityStoreId,
        awsId: group.awsId,
        people,
        isComplete: isComplete && !isShared(assigned, name),
        users: known.users,
        formerSurplus: (last?.surplus ?? []).map(({ id }) => id),
      });
      const now = context.clock.now().toISOString();
      facts.groups.push({
        ...group,
        missing: sinceThen(missing, last?.missing, now),
        surplus: sinceThen(surplus, last?.surplus, now),
      });
      Object.assign(facts.users, users);
    }
    return facts;
  },
};

function namesWithAccess({
  specification: { permissionSets = [] },
}: Pick<SnapshotContext, 'specification'>): string[] {
  const names = permissionSets.flatMap(({ assignments }) =>
    assignments
      .filter(({ principalType }) => principalType === 'GROUP')
      .map(({ principal }) => principal),
  );
  return [...new Set(names)];
}

/** Both ids of a group; undefined where one of the clouds does not have it, or it is not clear which it is. */
async function findGroup(
  { identityCenter }: Pick<SnapshotContext, 'identityCenter'>,
  options: {
    identityStoreId: string;
    name: string;
    assigned: Map<string, string>;
    known: ComparedGroup | undefined;
  },
): Promise<Pick<ComparedGroup, 'id' | 'name' | 'awsId'> | undefined> {
  const { identityStoreId, name, assigned, known } = options;
  const { groups } = identityCenter;
  const [only, ...others] = [...assigned.entries()]
    .filter(([, each]) => each === name)
    .map(([each]) => each);
  const unambiguous = others.length === 0 ? only : undefined;
  const id = known && assigned.has(known.id) ? known.id : unambiguous;
  if (!id) return undefined;
  // It may have another name by now.
  const awsId =
    (await groups.findId(identityStoreId, name)) ??
    (known && (await groups.has(identityStoreId, known.awsId))
      ? known.awsId
      : undefined);
  return awsId ? { id, name, awsId } : undefined;
}

/** Several groups of that name may be sent to one of AWS, which has the members of all. */
function isShared(assigned: Map<string, string>, name: string): boolean {
  return [...assigned.values()].filter(each => each === name).length > 1;
}

/** The first direct members, and whether they are all. */
async function readPeople(
  { entra }: Pick<SnapshotContext, 'entra'>,
  groupId: string,
  most: number,
): Promise<{ people: User[]; isComplete: boolean }> {
  const people: User[] = [];
  if (most <= 0) return { people, isComplete: false };
  for await (const person of entra.directory.eachMember(groupId)) {
    if (people.length >= most) return { people, isComplete: false };
    people.push(person);
  }
  return { people, isComplete: true };
}

function sinceThen(
  ids: string[],
  before: ComparedGroup['missing'] = [],
  now: string,
): ComparedGroup['missing'] {
  return ids.map(
    id => before.find(each => each.id === id) ?? { id, since: now },
  );
}
