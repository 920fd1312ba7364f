import type { User } from '@microsoft/microsoft-graph-types';
import { userNameInAws } from '../../steps/userNameInAws';
import { SnapshotContext } from '../SnapshotContext';
import { SnapshotPart } from '../SnapshotPart';
import { assignedGroups } from './assignedGroups';
import { findActiveStore } from './findActiveStore';

/**
 * A group of Entra with specified access, and who of its members is not in it in AWS.
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
  // The next cycle may bring them.
  isDue: ({ groups }) => groups.some(({ missing }) => missing.length > 0),

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
      const people = await readPeople(context, group.id, left);
      left -= people.length;
      const { missing, users } = await compare(context, {
        identityStoreId,
        awsId: group.awsId,
        people,
        users: known.users,
      });
      const since = new Map(
        known.groups
          .find(each => each.id === group.id && each.awsId === group.awsId)
          ?.missing.map(each => [each.id, each.since]),
      );
      const now = context.clock.now().toISOString();
      facts.groups.push({
        ...group,
        missing: missing.map(id => ({ id, since: since.get(id) ?? now })),
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
): Promise<Omit<ComparedGroup, 'missing'> | undefined> {
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

/** The first direct members who are enabled. */
async function readPeople(
  { entra }: Pick<SnapshotContext, 'entra'>,
  groupId: string,
  most: number,
): Promise<User[]> {
  const people: User[] = [];
  if (most <= 0) return people;
  for await (const person of entra.directory.eachMember(groupId)) {
    if (person.accountEnabled) people.push(person);
    if (people.length >= most) break;
  }
  return people;
}

/** Object ids in Entra of those whom AWS would let in, and does not have in the group. */
async function compare(
  { identityCenter, specification }: SnapshotContext,
  options: {
    identityStoreId: string;
    awsId: string;
    people: User[];
    users: Record<string, string>;
  },
): Promise<{ missing: string[]; users: Record<string, string> }> {
  const { identityStoreId, awsId, people } = options;
  const attribute =
    specification.provisioning?.userNameAttribute ?? 'userPrincipalName';
  const members = new Set(
    await identityCenter.groups.listMemberIds(identityStoreId, awsId),
  );
  const users: Record<string, string> = {};
  const missing: string[] = [];
  for (const person of people) {
    const id = person.id ?? '';
    const last = options.users[id];
    if (last && members.has(last)) {
      users[id] = last;
      continue;
    }
    const userName = userNameInAws(person, attribute);
    const found =
      userName && (await identityCenter.findUserId(identityStoreId, userName));
    // Whom AWS does not have under that name is told elsewhere.
    if (!found) continue;
    if (members.has(found)) users[id] = found;
    else if (await identityCenter.hasEnabledUser(identityStoreId, found)) {
      missing.push(id);
    }
  }
  return { missing, users };
}
