import { planGroups } from '../../steps/groups/planGroups';
import { readGroups } from '../../steps/groups/readGroups';
import { SnapshotPart } from '../SnapshotPart';
import { findActiveStore } from './findActiveStore';

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
}

/** @public */
export const specifiedGroupsPart: SnapshotPart<SpecifiedGroupsFacts> = {
  title: 'the specified groups of IAM Identity Center',
  tier: 'hourly',
  // The next cycle may bring them.
  isDue: ({ awaited }) => awaited > 0,

  async collect(context) {
    const { identityCenterGroups: wanted = [] } = context.specification;
    const store =
      wanted.length > 0 ? await findActiveStore(context) : undefined;
    if (!store) {
      return { missing: [], incomplete: [], awaited: 0, provisioned: [] };
    }
    const { identityStoreId } = store;
    const { identityCenter } = context;
    const read = await readGroups({ identityCenter, identityStoreId, wanted });
    const { changes, missing } = planGroups({ wanted, ...read });
    const created = changes
      .filter(({ kind }) => kind === 'create')
      .map(({ group }) => group.name);
    const incomplete = wanted.flatMap(({ name }) => {
      const members = changes.filter(
        ({ kind, group }) => kind === 'add' && group.name === name,
      ).length;
      return members > 0 && !created.includes(name) ? [{ name, members }] : [];
    });
    return {
      missing: created,
      incomplete,
      awaited: missing.length,
      provisioned: read.existing
        .filter(({ provisioned }) => provisioned)
        .map(({ name }) => name),
    };
  },
};
