import {
  AwaitedAssignment,
  awaitedAssignments,
} from '../../steps/permissionSets/assignArrived';
import { readPlan } from '../../steps/permissionSets/readPlan';
import { SnapshotContext } from '../SnapshotContext';
import { SnapshotPart } from '../SnapshotPart';
import { findActiveStore } from './findActiveStore';
import { SpecifiedGroup } from './specifiedAssignments';

/**
 * What of the specified permission sets and assignments is not there.
 * @public
 */
export interface SpecifiedAccessFacts {
  /** What a run would change. */
  differences: number;
  /** Assignments whose user or group has not arrived in AWS. */
  awaited: AwaitedAssignment[];
  /** Groups by the names that are specified, with their ids in AWS, which outlive a new name. */
  groups?: SpecifiedGroup[];
  /** Names of those that AWS has under another one now. */
  groupsRenamed?: string[];
}

/** @public */
export const specifiedAccessPart: SnapshotPart<SpecifiedAccessFacts> = {
  title: 'the specified permission sets',
  tier: 'hourly',
  // The next cycle may bring them.
  isDue: ({ awaited }) => awaited.length > 0,

  async collect(context, before) {
    const wanted = context.specification.permissionSets ?? [];
    const store =
      wanted.length > 0 ? await findActiveStore(context) : undefined;
    if (!store) return { differences: 0, awaited: [] };
    const renamed = renamedGroups(
      context,
      store.identityStoreId,
      before?.facts.groups ?? [],
    );
    const { plan, existing } = await readPlan({
      ...context,
      ...store,
      wanted,
      findRenamedGroup: renamed.find,
    });
    return {
      differences: plan.changes.length,
      awaited: awaitedAssignments(wanted, plan.missing),
      groups: existing.principals.flatMap(({ principalType, principal, id }) =>
        principalType === 'GROUP' && id ? [{ id, name: principal }] : [],
      ),
      groupsRenamed: renamed.names,
    };
  },
};

/** Looks for groups that were there under a name which AWS no longer has. */
function renamedGroups(
  { identityCenter }: Pick<SnapshotContext, 'identityCenter'>,
  identityStoreId: string,
  known: SpecifiedGroup[],
) {
  const names: string[] = [];
  return {
    names,
    async find(name: string): Promise<string | undefined> {
      const id = known.find(each => each.name === name)?.id;
      if (!id) return undefined;
      for await (const group of identityCenter.groups.each(identityStoreId)) {
        if (group.id !== id) continue;
        names.push(name);
        return id;
      }
      return undefined;
    },
  };
}
