import { AccessFacts } from './Snapshot';
import { SnapshotContext } from './SnapshotContext';

/** AWS tells the accounts of one set at a time: of so many sets they are asked for. */
const mostSets = 20;

/** How many permission sets there are, and in which accounts. Few requests, whatever the instance holds. */
export async function collectAccess({
  identityCenter,
}: SnapshotContext): Promise<AccessFacts> {
  const instance = await identityCenter.instances.find();
  if (!instance?.InstanceArn || instance.Status !== 'ACTIVE') {
    return { permissionSets: 0, accounts: 0, complete: true };
  }
  const instanceArn = instance.InstanceArn;
  const arns = await identityCenter.permissionSets.listArns(instanceArn);
  const accountIds = await Promise.all(
    arns
      .slice(0, mostSets)
      .map(arn => identityCenter.permissionSets.listAccounts(instanceArn, arn)),
  );
  return {
    permissionSets: arns.length,
    accounts: new Set(accountIds.flat()).size,
    complete: arns.length <= mostSets,
  };
}
