import { isError } from '@backstage/errors';
import { OperationFailedError } from '../../identityCenter/OperationFailedError';
import {
  PermissionSet,
  PermissionSets,
} from '../../identityCenter/PermissionSets';

/**
 * Brings a permission set to all accounts that have it, in one go where that works. Where
 * AWS fails in one of them, or one is closed, each of the others gets it by itself.
 *
 * @returns one sentence for each account in which it failed
 * @throws CloudError when AWS did not even begin
 */
export async function provisionInAccounts(options: {
  permissionSets: PermissionSets;
  instanceArn: string;
  set: PermissionSet;
  closedAccountIds: ReadonlySet<string>;
  signal: AbortSignal;
}): Promise<string[]> {
  const { permissionSets, instanceArn, set, signal } = options;
  const list = (which: 'all' | 'outdated') =>
    permissionSets.listAccounts(instanceArn, set.arn, which);
  const all = await list('all');
  const open = all.filter(id => !options.closedAccountIds.has(id));
  if (open.length === 0) return [];
  if (open.length === all.length) {
    try {
      // What failed in the only one is told of that one.
      await permissionSets.provision(
        instanceArn,
        set,
        open.length === 1 ? open[0] : undefined,
      );
      return [];
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof OperationFailedError)) throw error;
      if (open.length === 1) return [error.message];
    }
  }
  const outdated = new Set(await list('outdated'));
  const results = await Promise.allSettled(
    open
      .filter(id => outdated.has(id))
      .map(id => permissionSets.provision(instanceArn, set, id)),
  );
  signal.throwIfAborted();
  return results.flatMap(result =>
    result.status === 'fulfilled'
      ? []
      : [
          isError(result.reason)
            ? result.reason.message
            : `AWS could not provision permission set "${set.name}". Run this again.`,
        ],
  );
}
