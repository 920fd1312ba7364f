import { listClosedAccounts } from '../../steps/permissionSets/listClosedAccounts';
import { SnapshotPart } from '../SnapshotPart';
import { mostSets } from './access';
import { findActiveStore } from './findActiveStore';

/**
 * Permission sets of which accounts have an older version. A closed account is none of
 * them: nobody works in it, and AWS brings nothing there.
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
    const sets = await Promise.all(
      arns.slice(0, mostSets).map(async arn => ({
        arn,
        accountIds: await permissionSets.listAccounts(
          instanceArn,
          arn,
          'outdated',
        ),
      })),
    );
    if (sets.every(({ accountIds }) => accountIds.length === 0)) {
      return { outdated: [] };
    }
    const closed = new Set(
      (await listClosedAccounts(context.identityCenter)).map(({ id }) => id),
    );
    const outdated = await Promise.all(
      sets.map(async ({ arn, accountIds }) => {
        const open = accountIds.filter(id => !closed.has(id));
        if (open.length === 0) return [];
        const set = await permissionSets.get(instanceArn, arn);
        return [{ name: set?.name ?? arn, accountIds: open }];
      }),
    );
    return { outdated: outdated.flat() };
  },
};
