import {
  AwaitedAssignment,
  awaitedAssignments,
} from '../../steps/permissionSets/assignArrived';
import { readPlan } from '../../steps/permissionSets/readPlan';
import { SnapshotPart } from '../SnapshotPart';
import { findActiveStore } from './findActiveStore';

/**
 * What of the specified permission sets and assignments is not there.
 * @public
 */
export interface SpecifiedAccessFacts {
  /** What a run would change. */
  differences: number;
  /** Assignments whose user or group has not arrived in AWS. */
  awaited: AwaitedAssignment[];
}

/** @public */
export const specifiedAccessPart: SnapshotPart<SpecifiedAccessFacts> = {
  title: 'the specified permission sets',
  tier: 'hourly',
  // The next cycle may bring them.
  isDue: ({ awaited }) => awaited.length > 0,

  async collect(context) {
    const wanted = context.specification.permissionSets ?? [];
    const store =
      wanted.length > 0 ? await findActiveStore(context) : undefined;
    if (!store) return { differences: 0, awaited: [] };
    const { plan } = await readPlan({ ...context, ...store, wanted });
    return {
      differences: plan.changes.length,
      awaited: awaitedAssignments(wanted, plan.missing),
    };
  },
};
