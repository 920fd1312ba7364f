import { describeGraphFilter } from '../../steps/schema/scopingFilter';
import { SnapshotContext } from '../SnapshotContext';
import { SnapshotPart } from '../SnapshotPart';
import { assignedGroups } from './assignedGroups';
import { findActiveStore } from './findActiveStore';
import { readScopingFilter } from './readScopingFilter';

/**
 * A group that has the enterprise application and that AWS does not have.
 * @public
 */
export interface MissingGroup {
  /** Object id in Entra. */
  id: string;
  /** As it was called when it got the application. */
  name: string;
  /** ISO 8601 time at which it was first missed, with its mapping as it is now. */
  since: string;
}

/**
 * Which groups that have the enterprise application are in AWS, where Entra sends groups.
 * @public
 */
export interface SentGroupsFacts {
  /** How many have it. */
  assigned: number;
  missing: MissingGroup[];
  /** Ids in AWS of the others, by object id in Entra: they outlive a new name. */
  inAws: Record<string, string>;
  /** What the mapping of groups lets pass: another one may bring what is missing. */
  mapping: string;
}

/** @public */
export const sentGroupsPart: SnapshotPart<SentGroupsFacts> = {
  title: 'the groups that Entra sends',
  tier: 'hourly',
  // The next cycle may bring them.
  isDue: ({ missing }) => missing.length > 0,

  async collect(context, before) {
    const assigned = await assignedGroups(context);
    const store =
      assigned.size > 0 ? await findActiveStore(context) : undefined;
    if (!store) return { assigned: 0, missing: [], inAws: {}, mapping: '' };
    const inAws = await findInAws(
      context,
      store.identityStoreId,
      assigned,
      before?.facts.inAws ?? {},
    );
    const filter = await readScopingFilter(context, 'Group');
    const mapping = filter === undefined ? '' : describeGraphFilter(filter);
    const known = before?.facts.mapping === mapping ? before.facts.missing : [];
    const now = context.clock.now().toISOString();
    return {
      assigned: assigned.size,
      missing: [...assigned]
        .filter(([id]) => !inAws[id])
        .map(([id, name]) => ({
          id,
          name,
          since: known.find(each => each.id === id)?.since ?? now,
        })),
      inAws,
      mapping,
    };
  },
};

/** Ids in AWS by object id: as found before, by the external id, or else by the name. */
async function findInAws(
  { identityCenter }: Pick<SnapshotContext, 'identityCenter'>,
  identityStoreId: string,
  assigned: Map<string, string>,
  before: Record<string, string>,
): Promise<Record<string, string>> {
  const byAwsId = new Map(Object.entries(before).map(([id, aws]) => [aws, id]));
  const byName = new Map(
    [...assigned].map(([id, name]) => [name.toLowerCase(), id]),
  );
  const found: Record<string, string> = {};
  const left = new Set(assigned.keys());
  for await (const group of identityCenter.groups.each(identityStoreId)) {
    const id = [
      byAwsId.get(group.id),
      ...group.externalIds,
      byName.get(group.name.toLowerCase()),
    ].find(each => each !== undefined && left.has(each));
    if (id) {
      found[id] = group.id;
      left.delete(id);
    }
    if (left.size === 0) break;
  }
  return found;
}
