import { digestOf } from '../../digestOf';
import { WhyNotInAws, whyNotInAws } from '../../steps/whyNotInAws';
import { SnapshotContext } from '../SnapshotContext';

/**
 * A user of AWS who had what is specified, and a digest of the name that is specified.
 * @public
 */
export interface KnownUser {
  /** In the identity store: it outlives a new name. */
  id: string;
  name: string;
}

/** Who bears a specified user name. */
export type UserOfName =
  /** AWS has that user under that name. */
  | { kind: 'there'; id: string }
  /** The one who had it has another name now. */
  | { kind: 'renamed'; id: string }
  /** AWS has another user of that name than the one who had it. */
  | { kind: 'replaced'; id: string }
  /** Not in AWS. */
  | { kind: WhyNotInAws };

/** Digest under which a user is remembered. */
export function digestOfUser(userName: string): string {
  return digestOf('user', userName.toLowerCase());
}

/**
 * Whether somebody had what is specified under this name.
 * @public
 */
export function isKnownUser(users: KnownUser[], userName: string): boolean {
  return users.some(({ name }) => name === digestOfUser(userName));
}

/**
 * Looks up specified user names, and keeps whose each of them is.
 *
 * @param known - users who had what is specified before
 */
export function readUsersOfNames(
  context: Parameters<typeof findUserOfName>[0],
  identityStoreId: string,
  known: KnownUser[],
): {
  /** Id in AWS of who bears the name, or bore it. */
  findUser(userName: string): Promise<string | undefined>;
  users: Map<string, UserOfName>;
} {
  const users = new Map<string, UserOfName>();
  return {
    users,
    async findUser(userName) {
      const user = await findUserOfName(
        context,
        identityStoreId,
        known,
        userName,
      );
      users.set(userName, user);
      return 'id' in user ? user.id : undefined;
    },
  };
}

/**
 * Whose a specified user name is. Users are known by their ids in AWS once they had what
 * is specified: a name can pass to somebody else.
 */
export async function findUserOfName(
  context: Pick<SnapshotContext, 'identityCenter'> &
    Parameters<typeof whyNotInAws>[0],
  identityStoreId: string,
  known: KnownUser[],
  userName: string,
): Promise<UserOfName> {
  const { identityCenter } = context;
  const digest = digestOfUser(userName);
  const before = known.find(({ name }) => name === digest)?.id;
  const id = await identityCenter.findUserId(identityStoreId, userName);
  if (id) return { kind: !before || before === id ? 'there' : 'replaced', id };
  if (before && (await identityCenter.hasUser(identityStoreId, before))) {
    return { kind: 'renamed', id: before };
  }
  return { kind: await whyNotInAws(context, userName) };
}
