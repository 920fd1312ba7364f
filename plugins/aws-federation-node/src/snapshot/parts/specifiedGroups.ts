import { planGroups } from '../../steps/groups/planGroups';
import { readGroups } from '../../steps/groups/readGroups';
import { SnapshotPart } from '../SnapshotPart';
import { findActiveStore } from './findActiveStore';
import {
  readUsersOfNames,
  rememberUsers,
  KnownUser,
  UserOfName,
} from './knownUsers';

/**
 * What of the specified groups of IAM Identity Center is not there. Members are counted.
 * @public
 */
export interface SpecifiedGroupsFacts {
  /** Names of groups that AWS does not have. */
  missing: string[];
  /** Groups without some of their members, who are in AWS. */
  incomplete: Array<{ name: string; members: number }>;
  /** How many specified members have not arrived in AWS. */
  awaited: number;
  /** Names of groups that an identity provider manages. */
  provisioned: string[];
  /** Specified members who were in their groups, so that a name that passes to somebody else is seen. */
  users?: KnownUser[];
  /** How many of them have another name now. */
  usersRenamed?: number;
  /** How many names of members are those of others than were in the groups. */
  usersReplaced?: number;
  /** How many members Entra does not send: disabled there, or without the application. */
  usersNotSent?: number;
  /** How many names of members belong to nobody, in AWS and in Entra. */
  usersGone?: number;
  /** How many belong to nobody, while Entra has who bore them under another name. */
  usersRenamedInEntra?: number;
}

/** @public */
export const specifiedGroupsPart: SnapshotPart<SpecifiedGroupsFacts> = {
  title: 'the specified groups of IAM Identity Center',
  tier: 'hourly',
  // The next cycle may bring them.
  isDue: ({ awaited, usersReplaced = 0 }) => awaited > 0 || usersReplaced > 0,

  async collect(context, before) {
    const { identityCenterGroups: wanted = [] } = context.specification;
    const store =
      wanted.length > 0 ? await findActiveStore(context) : undefined;
    if (!store) {
      return { missing: [], incomplete: [], awaited: 0, provisioned: [] };
    }
    const { identityStoreId } = store;
    const { identityCenter } = context;
    const known = before?.facts.users ?? [];
    const { users, findUser } = readUsersOfNames(
      context,
      identityStoreId,
      known,
    );
    const read = await readGroups({
      identityCenter,
      identityStoreId,
      wanted,
      findUser,
    });
    const { changes, missing } = planGroups({ wanted, ...read });
    const created = changes
      .filter(({ kind }) => kind === 'create')
      .map(({ group }) => group.name);
    const added = changes.flatMap(change =>
      change.kind === 'add' ? [change] : [],
    );
    // Whoever is a member under that name was made one by a person.
    const isReplaced = (name: string) =>
      users.get(name)?.kind === 'replaced' &&
      added.some(({ userName }) => userName === name);
    const incomplete = wanted.flatMap(({ name }) => {
      const members = added.filter(
        ({ group, userName }) => group.name === name && !isReplaced(userName),
      ).length;
      return members > 0 && !created.includes(name) ? [{ name, members }] : [];
    });
    const members = new Set(read.existing.flatMap(each => each.memberIds));
    const found = [...users];
    const countOf = (why: UserOfName['kind']) =>
      missing.filter(name => users.get(name)?.kind === why).length;
    return {
      missing: created,
      incomplete,
      awaited:
        missing.length -
        countOf('gone') -
        countOf('renamedInEntra') -
        countOf('notSent'),
      provisioned: read.existing
        .filter(({ provisioned }) => provisioned)
        .map(({ name }) => name),
      users: await rememberUsers(context, {
        identityStoreId,
        known,
        users,
        has: id => members.has(id),
        isReplaced,
      }),
      usersRenamed: found.filter(([, { kind }]) => kind === 'renamed').length,
      usersReplaced: found.filter(([name]) => isReplaced(name)).length,
      usersNotSent: countOf('notSent'),
      usersGone: countOf('gone'),
      usersRenamedInEntra: countOf('renamedInEntra'),
    };
  },
};
