import type { User } from '@microsoft/microsoft-graph-types';
import { userNameInAws } from '../../steps/userNameInAws';
import { SnapshotContext } from '../SnapshotContext';

/** Each takes a request, and who is one of them is told from one look to the next. */
const mostStrangers = 50;

/** A group of both clouds, as it is compared. */
export interface MembersToCompare {
  identityStoreId: string;
  /** Of the group. */
  awsId: string;
  /** Direct members in Entra, with those who are disabled. */
  people: User[];
  /** They are all, and nobody else comes into the group of AWS. */
  isComplete: boolean;
  /** Ids in AWS of members who were in their groups, by object id in Entra. */
  users: Record<string, string>;
  /** Ids in AWS of those who were surplus. */
  formerSurplus: string[];
}

/** How the members of a group differ. */
export interface ComparedMembers {
  /** Object ids in Entra of those whom AWS would let in, and does not have in the group. */
  missing: string[];
  /** Ids in AWS of those who are enabled and in the group there, and no members in Entra. */
  surplus: string[];
  /** Ids in AWS of members who are in the group, by object id in Entra. */
  users: Record<string, string>;
}

/** Asks AWS by name only for those whom it does not know yet. */
export async function compareMembers(
  context: SnapshotContext,
  options: MembersToCompare,
): Promise<ComparedMembers> {
  const { identityCenter } = context;
  const { identityStoreId, awsId, people, isComplete } = options;
  const members = new Set(
    await identityCenter.groups.listMemberIds(identityStoreId, awsId),
  );
  const users: Record<string, string> = {};
  const missing: string[] = [];
  // Without a permission Entra tells ids alone.
  let isEachFound = people.every(
    each => typeof each.accountEnabled === 'boolean',
  );
  for (const person of people) {
    const id = person.id ?? '';
    const last = options.users[id];
    if (last && members.has(last)) {
      users[id] = last;
      continue;
    }
    if (!person.accountEnabled) continue;
    const found = await findUser(context, person, identityStoreId);
    // Whom AWS does not have under that name is told elsewhere.
    if (!found) isEachFound = false;
    else if (members.has(found)) users[id] = found;
    else if (await identityCenter.hasEnabledUser(identityStoreId, found)) {
      missing.push(id);
    }
  }
  const known = new Set(Object.values(users));
  const strangers = [...members].filter(id => !known.has(id));
  const certain = isComplete
    ? [...options.formerSurplus, ...formerMembers(options)]
    : [];
  const surplus = await withoutDisabled(
    context,
    // One of them may be a member whom AWS has under an old name; and of a group with hidden
    // membership Entra may tell nobody.
    isComplete && isEachFound && people.length > 0
      ? strangers
      : strangers.filter(id => certain.includes(id)),
    options,
  );
  return { missing, surplus, users };
}

/** Ids in AWS of those whom Entra told as members before, of this group or of another one. */
function formerMembers({ people, users }: MembersToCompare): string[] {
  const now = new Set(people.map(({ id }) => id));
  return Object.entries(users).flatMap(([id, inAws]) =>
    now.has(id) ? [] : inAws,
  );
}

/** The id of her user in AWS; undefined where it has none under her name. */
async function findUser(
  { identityCenter, specification }: SnapshotContext,
  person: User,
  identityStoreId: string,
): Promise<string | undefined> {
  const userName = userNameInAws(
    person,
    specification.provisioning?.userNameAttribute ?? 'userPrincipalName',
  );
  return userName
    ? identityCenter.findUserId(identityStoreId, userName)
    : undefined;
}

/**
 * Those of the first who are enabled, but for members of the group in Entra who are disabled
 * there alone.
 */
async function withoutDisabled(
  context: SnapshotContext,
  strangers: string[],
  { identityStoreId, people }: MembersToCompare,
): Promise<string[]> {
  const enabled: string[] = [];
  for (const id of strangers.slice(0, mostStrangers)) {
    if (await context.identityCenter.hasEnabledUser(identityStoreId, id)) {
      enabled.push(id);
    }
  }
  if (enabled.length === 0) return [];
  const theirs = new Set<string | undefined>();
  for (const person of people.filter(each => !each.accountEnabled)) {
    theirs.add(await findUser(context, person, identityStoreId));
  }
  return enabled.filter(id => !theirs.has(id));
}
