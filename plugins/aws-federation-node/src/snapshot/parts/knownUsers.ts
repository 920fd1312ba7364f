import { CloudError } from '../../CloudError';
import { digestOf } from '../../digestOf';
import { attributeToFindBy, findByUserName } from '../../steps/findByUserName';
import { WhyNotInAws, whyNotInAws } from '../../steps/whyNotInAws';
import { SnapshotContext } from '../SnapshotContext';

type Context = Pick<SnapshotContext, 'identityCenter'> &
  Parameters<typeof whyNotInAws>[0];

/**
 * A user of AWS who had what is specified, and a digest of the name that is specified.
 * @public
 */
export interface KnownUser {
  /** In the identity store: it outlives a new name. */
  id: string;
  name: string;
  /** The store that has that id: in another one everybody has a new id. */
  identityStoreId?: string;
  /** Object id of the person in Entra, which outlives the store; absent: Entra was not asked, or has nobody of that name. */
  entraId?: string;
  /** AWS has another user of that name now, who does not have what is specified. */
  isReplaced?: true;
}

/** Who bears a specified user name. */
export type UserOfName =
  /** AWS has that user under that name. */
  | { kind: 'there'; id: string }
  /** The one who had it has another name now. */
  | { kind: 'renamed'; id: string }
  /** AWS has another user of that name than the one who had it. */
  | { kind: 'replaced'; id: string }
  /** Nobody; who had it is called otherwise in Entra, and the user that AWS had is gone. */
  | { kind: 'renamedInEntra' }
  /** Not in AWS. */
  | { kind: WhyNotInAws };

/** Digest under which a user is remembered. */
export function digestOfUser(userName: string): string {
  return digestOf('user', userName.toLowerCase());
}

/**
 * Whether AWS has another user under this name than the one who had what is specified.
 * @public
 */
export function isReplacedUser(users: KnownUser[], userName: string): boolean {
  const digest = digestOfUser(userName);
  return users.some(({ name, isReplaced }) => isReplaced && name === digest);
}

/**
 * Looks up specified user names, and keeps whose each of them is.
 *
 * @param known - users who had what is specified before
 */
export function readUsersOfNames(
  context: Context,
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
 * is specified: a name can pass to somebody else. In a new identity store everybody has a
 * new id; there they are known by their objects in Entra.
 *
 * @throws CloudError
 */
export async function findUserOfName(
  context: Context,
  identityStoreId: string,
  known: KnownUser[],
  userName: string,
): Promise<UserOfName> {
  const { identityCenter } = context;
  const before = findKnown(known, userName);
  const id = await identityCenter.findUserId(identityStoreId, userName);
  if (id) {
    const isSame =
      !before ||
      before.id === id ||
      (!isOfStore(before, identityStoreId) &&
        before.entraId !== undefined &&
        before.entraId === (await findEntraId(context, userName)));
    return { kind: isSame ? 'there' : 'replaced', id };
  }
  if (
    before &&
    isOfStore(before, identityStoreId) &&
    (await identityCenter.hasUser(identityStoreId, before.id))
  ) {
    return { kind: 'renamed', id: before.id };
  }
  const kind = await whyNotInAws(context, userName);
  return kind === 'gone' && (await isInEntra(context, before))
    ? { kind: 'renamedInEntra' }
    : { kind };
}

/** Whether Entra has the person still, whom nobody finds by the name that she had. */
async function isInEntra(
  context: Context,
  before: KnownUser | undefined,
): Promise<boolean> {
  if (!before?.entraId) return false;
  try {
    const user = await context.entra.directory.findUser(before.entraId);
    return user !== undefined;
  } catch (error) {
    context.signal.throwIfAborted();
    if (error instanceof CloudError) return false;
    throw error;
  }
}

/**
 * Who is to be remembered: those who have what is specified, and whoever had it before.
 *
 * @param options.has - whether the user of this name and id has it
 * @param options.isReplaced - whether the name is that of somebody else, who does not
 */
export async function rememberUsers(
  context: Context,
  options: {
    identityStoreId: string;
    known: KnownUser[];
    users: Map<string, UserOfName>;
    has(id: string): boolean;
    isReplaced(userName: string): boolean;
  },
): Promise<KnownUser[]> {
  const { identityStoreId, known, users, has, isReplaced } = options;
  const remembered: KnownUser[] = [];
  for (const [userName, user] of users) {
    const { isReplaced: _, ...last } = findKnown(known, userName) ?? {};
    const name = digestOfUser(userName);
    if (isReplaced(userName)) {
      if (isKnown(last)) remembered.push({ ...last, isReplaced: true });
    } else if (
      'id' in user &&
      // One who is there and lost it is still who had it, in a new store too.
      (has(user.id) || (isKnown(last) && user.kind === 'there'))
    ) {
      const isSame = isKnown(last) && user.kind !== 'replaced';
      const entraId =
        (isSame ? last.entraId : undefined) ??
        (user.kind === 'renamed'
          ? undefined
          : await tryFindEntraId(context, userName));
      remembered.push({
        id: user.id,
        name,
        identityStoreId,
        ...(entraId && { entraId }),
      });
    } else if (isKnown(last)) {
      remembered.push(last);
    }
  }
  return remembered;
}

function findKnown(
  known: KnownUser[],
  userName: string,
): KnownUser | undefined {
  const digest = digestOfUser(userName);
  return known.find(({ name }) => name === digest);
}

function isKnown(user: Partial<KnownUser>): user is KnownUser {
  return user.id !== undefined;
}

/** Of users who were remembered without their store nothing else is known. */
function isOfStore(user: KnownUser, identityStoreId: string): boolean {
  return (user.identityStoreId ?? identityStoreId) === identityStoreId;
}

async function findEntraId(
  context: Context,
  userName: string,
): Promise<string | undefined> {
  const attribute = attributeToFindBy(context);
  return attribute
    ? (await findByUserName(context, attribute, userName))?.id
    : undefined;
}

/** It is needed only in a new store: the next reading may find it. */
async function tryFindEntraId(
  context: Context,
  userName: string,
): Promise<string | undefined> {
  try {
    return await findEntraId(context, userName);
  } catch (error) {
    context.signal.throwIfAborted();
    if (error instanceof CloudError) return undefined;
    throw error;
  }
}
