import { SnapshotPart } from '../SnapshotPart';
import { mostSets } from './access';
import { findActiveStore } from './findActiveStore';

/**
 * Permission sets of which accounts have an older version.
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListAccountsForProvisionedPermissionSet.html
 * @public
 */
export interface ProvisionedSetsFacts {
  outdated: Array<{ name: string; accountIds: string[] }>;
}

/** @public */
export const provisionedSetsPart: SnapshotPart<ProvisionedSetsFacts> = {
  title: 'the versions of the permission sets in the accounts',
  tier: 'hourly',

  async collect(context) {
    const store = await findActiveStore(context);
    if (!store) return { outdated: [] };
    const { permissionSets } = context.identityCenter;
    const { instanceArn } = store;
    const arns = await permissionSets.listArns(instanceArn);
    const outdated = await Promise.all(
      arns.slice(0, mostSets).map(async arn => {
        const accountIds = await permissionSets.listAccounts(
          instanceArn,
          arn,
          'outdated',
        );
        if (accountIds.length === 0) return [];
        const set = await permissionSets.get(instanceArn, arn);
        return [{ name: set?.name ?? arn, accountIds }];
      }),
    );
    return { outdated: outdated.flat() };
  },
};
