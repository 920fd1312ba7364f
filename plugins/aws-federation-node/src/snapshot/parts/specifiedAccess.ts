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
  /** Users and groups who get a permission set and have not arrived in AWS. */
  awaited: Array<{ principalType: 'USER' | 'GROUP' }>;
}

/** @public */
export const specifiedAccessPart: SnapshotPart<SpecifiedAccessFacts> = {
  title: 'the specified permission sets',
  tier: 'hourly',

  async collect(context) {
    const wanted = context.specification.permissionSets ?? [];
    const store =
      wanted.length > 0 ? await findActiveStore(context) : undefined;
    if (!store) return { differences: 0, awaited: [] };
    const { plan } = await readPlan({ ...context, ...store, wanted });
    const { changes, missing } = plan;
    return {
      differences: changes.length,
      awaited: missing.map(({ principalType }) => ({ principalType })),
    };
  },
};
