import { SnapshotContext } from '../SnapshotContext';
import { findActiveStore } from './findActiveStore';
import { SharedUser } from './sharedUsers';

/** In one check: each takes a request. */
const mostLookedAt = 10;

/**
 * Looks in AWS for the users of those who share one with somebody who has left. Whom Entra
 * has disabled somebody may have enabled by hand since, and what has no record of its
 * deletion may be gone all the same. What cannot be read is no evidence.
 */
export async function sharedInAws(
  context: Pick<SnapshotContext, 'identityCenter'>,
  shared: SharedUser[],
): Promise<SharedUser[]> {
  const open = shared
    .filter(({ kind, userId }) => kind !== 'both' && userId)
    .slice(0, mostLookedAt);
  if (open.length === 0) return shared;
  const store = await findActiveStore(context).catch(() => undefined);
  if (!store) return shared;
  const looked = new Map<SharedUser, SharedUser>();
  for (const user of open) {
    const kind = await kindInAws(context, store.identityStoreId, user).catch(
      () => user.kind,
    );
    looked.set(user, { ...user, kind });
  }
  return shared.map(user => looked.get(user) ?? user);
}

async function kindInAws(
  { identityCenter }: Pick<SnapshotContext, 'identityCenter'>,
  identityStoreId: string,
  { kind, userId = '' }: SharedUser,
): Promise<SharedUser['kind']> {
  const isFine =
    kind === 'lost'
      ? await identityCenter.hasEnabledUser(identityStoreId, userId)
      : await identityCenter.hasUser(identityStoreId, userId);
  return isFine ? 'leaving' : 'lost';
}
