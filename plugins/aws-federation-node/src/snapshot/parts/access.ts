import { SnapshotPart } from '../SnapshotPart';
import { findActiveStore } from './findActiveStore';

/** @public */
export interface AccessFacts {
  /** Permission sets of the instance. */
  permissionSets: number;
  /** Accounts that have at least one of the permission sets that were looked at. */
  accounts: number;
  /** False: there are more permission sets than one check looks at. */
  complete: boolean;
}

/** AWS tells the accounts of one set at a time: of so many sets they are asked for. */
const mostSets = 20;

/** @public */
export const accessPart: SnapshotPart<AccessFacts> = {
  title: 'the permission sets',
  tier: 'hourly',

  async collect(context) {
    const store = await findActiveStore(context);
    if (!store) return { permissionSets: 0, accounts: 0, complete: true };
    const { permissionSets } = context.identityCenter;
    const arns = await permissionSets.listArns(store.instanceArn);
    const accountIds = await Promise.all(
      arns
        .slice(0, mostSets)
        .map(arn => permissionSets.listAccounts(store.instanceArn, arn)),
    );
    return {
      permissionSets: arns.length,
      accounts: new Set(accountIds.flat()).size,
      complete: arns.length <= mostSets,
    };
  },
};
