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
 * Several groups that have the enterprise application, for which AWS has one group.
 * @public
 */
export interface SharedGroup {
  /** Object ids in Entra. */
  ids: string[];
  /** As one of them was called when it got the application. */
  name: string;
  /** ISO 8601 time at which it was first seen. */
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
  shared?: SharedGroup[];
  /** What the mapping of groups lets pass: another one may bring what is missing. */
  mapping: string;
}

/** @public */
export const sentGroupsPart: SnapshotPart<SentGroupsFacts> = {
  title: 'the groups that Entra sends',
  tier: 'hourly',
  // The next cycle may bring them, or part them.
  isDue: ({ missing, shared = [] }) => missing.length + shared.length > 0,

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
      shared: findShared(inAws, assigned).map(each => ({
        ...each,
        since:
          before?.facts.shared?.find(
            ({ ids }) => ids.join() === each.ids.join(),
          )?.since ?? now,
      })),
      mapping,
    };
  },
};

/** Ids in AWS by object id: by the external id, as found before, or else by the name. */
async function findInAws(
  { identityCenter }: Pick<SnapshotContext, 'identityCenter'>,
  identityStoreId: string,
  assigned: Map<string, string>,
  before: Record<string, string>,
): Promise<Record<string, string>> {
  const known = new Set(Object.values(before));
  const names = new Set([...assigned.values()].map(name => name.toLowerCase()));
  const byExternalId = new Map<string, string>();
  const there = new Set<string>();
  const byName = new Map<string, string>();
  for await (const group of identityCenter.groups.each(identityStoreId)) {
    const name = group.name.toLowerCase();
    const sent = group.externalIds.filter(each => assigned.has(each));
    for (const id of sent) byExternalId.set(id, group.id);
    if (known.has(group.id)) there.add(group.id);
    if (names.has(name)) byName.set(name, group.id);
    if (byExternalId.size === assigned.size) break;
  }
  return Object.fromEntries(
    [...assigned].flatMap(([id, name]) => {
      const found =
        byExternalId.get(id) ??
        [before[id]].find(each => there.has(each)) ??
        byName.get(name.toLowerCase());
      return found ? [[id, found]] : [];
    }),
  );
}

function findShared(
  inAws: Record<string, string>,
  assigned: Map<string, string>,
): Array<Omit<SharedGroup, 'since'>> {
  return [...new Set(Object.values(inAws))].flatMap(awsId => {
    const ids = [...assigned.keys()].filter(id => inAws[id] === awsId).sort();
    return ids.length > 1 ? [{ ids, name: assigned.get(ids[0]) ?? '' }] : [];
  });
}
